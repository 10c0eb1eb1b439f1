"""Blocks in the rendered HTML."""

import pytest
from markdown import markdown

from tools.site.html import CodeBlock, code_blocks, mark_blocks, mark_message, part_comments

PYTHON = '<div class="language-python highlight"><pre><code>{}</code></pre></div>'
TEXT = '<div class="language-text highlight"><pre><code>{}</code></pre></div>'
OUTPUT = "<!--pytest-codeblocks:expected-output-->"
CONT = "<!--pytest-codeblocks:cont-->"


def test_output_is_marked_and_has_no_copy_button() -> None:
    html = mark_blocks(f"{PYTHON.format('print(1)')}\n{OUTPUT}\n{TEXT.format('1')}")
    assert '<div class="note-output no-copy language-text highlight">' in html
    assert '<div class="language-python highlight">' in html
    assert "<!--" not in html


def test_text_without_the_comment_stays_as_it_is() -> None:
    assert mark_blocks(TEXT.format("1")) == TEXT.format("1")


def test_continuing_block_is_marked_also_with_a_mark_between() -> None:
    for between in ("", "\n<!--pytest.mark.raises('x>y')-->\n"):
        html = mark_blocks(f"{CONT}{between}{PYTHON.format('x')}")
        assert html.strip() == PYTHON.format("x").replace('="lang', '="note-continues lang')


def test_output_in_an_admonition_follows_its_code_directly() -> None:
    fence = "```{}\nx\n```"
    rows = [fence.format("python"), "", OUTPUT, fence.format("text")]
    text = "\n".join(["!!! note", "", *("    " + row for row in "\n".join(rows).split("\n"))])
    extensions = ["admonition", "pymdownx.superfences", "pymdownx.highlight"]
    settings = {"pymdownx.highlight": {"pygments_lang_class": True}}
    html = mark_blocks(
        markdown(part_comments(text), extensions=extensions, extension_configs=settings)
    )
    assert '</div>\n<div class="note-output no-copy language-text highlight">' in html
    assert html.count("<p") - html.count("<pre") == html.count("</p>") == 1


def test_comment_in_code_is_no_comment() -> None:
    html = TEXT.format("&lt;!--pytest-codeblocks:cont--&gt;")
    assert mark_blocks(html) == html


@pytest.mark.parametrize("kind", ["stamp", "ran", "ran note-ran-missing", "needs", "download"])
def test_what_is_said_about_the_code_is_left_out_of_the_search_index(kind: str) -> None:
    html = mark_blocks(f'<p class="note-{kind}">x</p>')
    assert html.startswith('<p data-search-exclude="true" ')


def test_message_class_goes_to_the_first_heading_alone() -> None:
    assert mark_message("<h1 id=a>x</h1><h1>y</h1>") == (
        '<h1 class="note-message" id=a>x</h1><h1>y</h1>'
    )


def test_code_blocks_are_found_with_language_and_plain_text() -> None:
    html = PYTHON.format('<span class="hll"><span>a</span> &lt; 1\n</span>b\n') + TEXT.format("c")
    assert code_blocks(html) == [CodeBlock("python", "a < 1\nb"), CodeBlock("text", "c")]


def test_code_block_without_language_is_found() -> None:
    assert code_blocks("<pre><code>x = 1</code></pre>") == [CodeBlock("", "x = 1")]


def test_inline_code_is_no_block() -> None:
    assert code_blocks("<p><code>x</code></p>") == []
