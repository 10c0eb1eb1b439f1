"""Front matter: lines of key and JSON string, nothing else."""

import pytest

from torchwhy.frontmatter import FrontMatterError, parse


def test_values_lines_and_body_are_read() -> None:
    page = parse('---\ntitle: "A \\"b\\" {c}"\n\nsynced: ""\n---\n\nBody\n---\nmore\n')
    assert page.values == {"title": 'A "b" {c}', "synced": ""}
    assert page.lines == {"title": 2, "synced": 4}
    assert page.body == "\nBody\n---\nmore\n"
    assert page.body_line == 6


def test_page_without_front_matter_is_all_body() -> None:
    assert parse("# A\n") == ({}, {}, "# A\n", 1)


def test_windows_line_ends_and_byte_order_mark_are_read() -> None:
    assert parse('\ufeff---\r\ntitle: "a"\r\n---\r\nb\r\n').values == {"title": "a"}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("---\ntitle: plain\n---\n", 2, "only lines like"),
        ('---\ntitle: "a"\ntitle: "b"\n---\n', 3, "stands twice"),
        ('---\ntitel: "a"\n---\n', 2, "unknown key titel"),
        ('---\ntitle: "a\\q"\n---\n', 2, "no JSON string"),
        ("---\ntags:\n  - a\n---\n", 2, "only lines like"),
        ('---\ntitle: "a"\n', 1, "no end"),
    ],
)
def test_bad_front_matter_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(FrontMatterError, match=reason) as caught:
        parse(text)
    assert caught.value.line == line
