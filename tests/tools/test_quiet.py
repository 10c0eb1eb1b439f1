"""Prose with fences, comments and inline code set aside."""

from tools.quiet import quiet

TEXT = "a `b` c\n```python\n`d`\n```\n<!-- `e`\n-->f ``g ` h`` \\`i\n"


def test_lines_are_kept():
    assert quiet(TEXT).text.count("\n") == TEXT.count("\n")


def test_inline_code_comes_back_as_it_was():
    calm = quiet(TEXT)
    assert calm.codes == ("`b`", "``g ` h``")
    assert calm.restore(calm.text).split("\n") == [
        *("a `b` c", "", "", "", "", "f ``g ` h`` \\`i", ""),
    ]


def test_inline_code_can_be_replaced_letter_by_letter():
    assert quiet("a `bcd` e").replace(quiet("a `bcd` e").text, "x") == "a xxx e"


def test_comments_are_listed_with_their_lines():
    assert quiet(TEXT).comments == (("<!-- `e`\n-->", 5),)


def test_code_does_not_reach_over_an_empty_line():
    assert quiet("a ` b\n\nc ` d").codes == ()


def test_comment_in_code_is_code():
    calm = quiet("`<!-- a` b -->")
    assert calm.comments == ()
    assert calm.codes == ("`<!-- a`",)
