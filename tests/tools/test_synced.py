"""Marking both languages of a page as in line."""

import pytest

from tools import synced
from tools.rules.freshness import check

ZH, EN = "docs/zh/shapes/views.md", "docs/en/shapes/views.md"


def test_only_the_synced_line_of_the_stale_page_changes(small, capsys):
    small.replace(ZH, "先翻倍", "总要先翻倍")
    before = {path: small.read(path).split("\n") for path in (ZH, EN)}
    assert synced.main(["shapes/views.md"], small.root) == 0
    assert capsys.readouterr().out == f"marked {EN}\n"
    assert small.read(ZH).split("\n") == before[ZH]
    after = small.read(EN).split("\n")
    assert [n for n, row in enumerate(after) if row != before[EN][n]] == [1]
    assert check(small.contents) == []


@pytest.mark.parametrize("key", [ZH, EN, "docs\\en\\shapes\\views.md", "./" + EN])
def test_a_file_may_be_named_instead_of_its_key(small, key):
    small.replace(ZH, "先翻倍", "总要先翻倍")
    assert synced.main([key], small.root) == 0
    assert check(small.contents) == []


def test_missing_line_is_added_to_the_front_matter(small):
    page = "docs/en/errors/too-few-gizmos.md"
    rows = [row for row in small.read(page).split("\n") if not row.startswith("synced")]
    small.write(page, "\n".join(rows))
    assert synced.main(["errors/too-few-gizmos.md"], small.root) == 0
    assert small.read(page).split("\n")[3].startswith('synced: "')
    assert check(small.contents) == []


def test_missing_front_matter_is_added(small):
    body = small.read(EN).split("---\n\n", 1)[1]
    small.write(EN, body)
    assert synced.main(["shapes/views.md"], small.root) == 0
    assert small.read(EN).startswith('---\nsynced: "')
    assert small.read(EN).endswith(body)
    assert check(small.contents) == []


def test_all_marks_every_page(small, capsys):
    small.replace(ZH, "先翻倍", "总要先翻倍")
    small.replace("docs/en/index.md", "Errors first", "Errors come first")
    assert synced.main(["--all"], small.root) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert synced.main(["--all"], small.root) == 0
    assert "marked already" in capsys.readouterr().out


def test_pages_of_unequal_structure_are_refused_and_left_alone(small, capsys):
    small.replace(ZH, "先翻倍", "总要先翻倍")
    small.replace("docs/en/index.md", "Errors first", "Errors come first")
    small.replace(EN, "!!! note", "!!! warning")
    before = small.read("docs/zh/index.md")
    assert synced.main(["index.md", "shapes/views.md"], small.root) == 1
    assert "admonition !!! note is the admonition !!! warning" in capsys.readouterr().err
    assert small.read("docs/zh/index.md") == before


def test_page_without_a_twin_is_refused(small, capsys):
    small.remove(EN)
    assert synced.main(["shapes/views.md"], small.root) == 1
    assert f"{ZH}:1: this page has no twin" in capsys.readouterr().err


def test_unknown_page_is_refused(small, capsys):
    assert synced.main(["shapes/nothing.md"], small.root) == 1
    assert "there is no such page" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [[], ["--some"]])
def test_wrong_usage(small, capsys, argv):
    assert synced.main(argv, small.root) == 2
    assert "usage:" in capsys.readouterr().err


def test_new_headings_are_listed_and_nothing_is_struck_out(small, capsys):
    for page in (ZH, EN):
        small.replace(page, "{ #double-a-list }", "{ #twice }")
    assert synced.main(["shapes/views.md"], small.root) == 0
    assert capsys.readouterr().out == "marked docs/addresses.txt\n"
    rows = small.read("docs/addresses.txt").split("\n")
    assert "shapes/views.md#twice" in rows
    assert "shapes/views.md#double-a-list" in rows
    assert rows == [*sorted(rows[:-1]), ""]
