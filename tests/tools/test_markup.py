"""Text as literal Markdown."""

import html

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.markup import escape

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "footnotes",
    "admonition",
    "pymdownx.superfences",
]


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "*a* _b_ **c** `d` ~~e~~",
        "[a](b) ![c](d) [e][f]",
        "<class 'torch.Tensor'> {name} { #id }",
        "# no heading",
        "1. no list",
        "- no list",
        "a & b &amp; &#60;",
        "__init__ and snake_case",
        "C:\\new\\table",
        "| no | table |",
        "https://example.org",
        "--8<-- a",
        "Expected: 'a' \"b\"",
    ],
)
def test_markdown_shows_the_text_as_it_is(text):
    shown = markdown.markdown(escape(text), extensions=EXTENSIONS)
    assert html.unescape(shown) == f"<p>{text}</p>"


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1))
def test_any_ascii_text_comes_out_as_one_paragraph(text):
    text = " ".join(text.split())
    if text:
        shown = markdown.markdown(escape(text), extensions=EXTENSIONS)
        assert html.unescape(shown) == f"<p>{text}</p>"


@pytest.mark.parametrize("text", ["# a", "{ #b }", "<b>", "a `b` c"])
def test_heading_shows_the_text_as_it_is(text):
    shown = markdown.markdown(f"# {escape(text)}", extensions=EXTENSIONS)
    assert html.unescape(shown) == f"<h1>{text}</h1>"
