"""What a translator writes, and its hash."""

from tools.pages import Page
from tools.prose import plain, plain_lines, prose, prose_hash


def page(body, **meta):
    lines = {key: number for number, key in enumerate(meta, start=2)}
    return Page("zh", "a/b.md", "docs/zh/a/b.md", meta, lines, body, len(meta) + 3)


BODY = """
# A title { #id }

Some `code` and **bold**   words,
see [the page](x.md).

<!--pytest.mark.raises("x")-->
```python
print("code")
```

!!! note "Mind this"

    <kbd>Ctrl</kbd> is a key.
"""


def test_prose_is_words_without_code_ids_comments_and_targets():
    assert prose(page(BODY, title="T", synced="abc")) == (
        "T A title Some `code` and **bold** words, see the page. "
        "Mind this <kbd>Ctrl</kbd> is a key."
    )


def test_hash_is_twelve_hexadecimal_digits_and_ignores_white_space():
    first = prose_hash(page(BODY))
    assert len(first) == 12
    assert int(first, 16) >= 0
    assert prose_hash(page(BODY.replace("\n\n", "\n\n\n").replace("   ", " "))) == first


def test_hash_changes_with_a_word_an_inline_code_and_a_diagnosis():
    hashes = {
        prose_hash(page(BODY)),
        prose_hash(page(BODY.replace("words", "letters"))),
        prose_hash(page(BODY.replace("`code`", "`c0de`"))),
        prose_hash(page(BODY, diagnosis="do it")),
    }
    assert len(hashes) == 4


def test_hash_does_not_change_with_code_or_link_targets():
    other = BODY.replace('print("code")', "1").replace("x.md", "y.md").replace("#id", "#other")
    assert prose_hash(page(other)) == prose_hash(page(BODY))


def test_plain_lines_have_no_markup_and_the_lines_of_the_file():
    assert list(plain_lines(page(BODY, title="{n} of T"))) == [
        (2, "x of T"),
        (5, "A title"),
        (7, "Some xxxx and bold   words,"),
        (8, "see the page."),
        (15, "Mind this"),
        (17, "Ctrl is a key."),
    ]


def test_plain_text_of_nested_markup():
    assert plain("***a** b* and [`c` **d**](e.md)") == "a b and x d"


def test_a_question_is_prose_though_it_stands_in_a_comment():
    text = "## Title { #id }\n\n<!-- ask: How so? -->\n\nSo.\n"
    assert prose(page(text)) == "Title How so? So."
    assert list(plain_lines(page(text))) == [(3, "Title"), (5, "How so?"), (7, "So.")]
