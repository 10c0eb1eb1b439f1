"""The repository's contents, read once."""

import pytest

from tools import evidence
from tools.problems import ProblemError


def test_order_is_that_of_the_sidebar(small):
    assert small.contents.order == ["index.md", "shapes/views.md", "errors/index.md"]


def test_entries_come_by_slug_and_the_catalogue_knows_them(small):
    contents = small.contents
    assert list(contents.entries) == ["too-few-gizmos"]
    assert contents.catalogue.entry("too-few-gizmos")["en"]["title"] == "Too few gizmos"


def test_contents_are_read_once(small):
    contents = small.contents
    before = contents.pages
    small.replace("docs/en/index.md", "# A small site", "# Another")
    assert contents.pages is before


def test_broken_entries_are_all_named(small):
    small.replace("snippets/errors/too_few_gizmos.py", 'KIND = "error"', 'KIND = "oops"')
    small.write("snippets/errors/other.py", "MESSAGES = 3\n")
    with pytest.raises(ProblemError) as caught:
        _ = small.contents.entries
    assert [(p.path, p.line) for p in caught.value.problems] == [
        ("snippets/errors/other.py", 1),
        ("snippets/errors/too_few_gizmos.py", 3),
    ]


def test_sidebar_that_is_no_yaml_is_a_problem(small):
    small.write("mkdocs.yml", "nav:\n  - a: [\n")
    with pytest.raises(ProblemError, match=r"mkdocs\.yml:3: this is no YAML"):
        _ = small.contents.order


def test_no_recorded_wordings_is_an_empty_record(small):
    assert small.contents.wordings == {}


def test_a_chapter_of_many_pages_is_looked_up_in_the_evidence_once(small, monkeypatch):
    asked = []
    real = evidence.load
    monkeypatch.setattr(evidence, "load", lambda *asks: asked.append(asks) or real(*asks))
    contents = small.contents
    assert contents.records("shapes") is contents.records("shapes")
    assert contents.older("shapes") is contents.older("shapes")
    assert contents.older("errors") == {}
    assert asked == [("shapes", small.root), ("errors", small.root)]


@pytest.mark.parametrize(("lang", "name"), [("zh", "报错索引"), ("en", "Error index")])
def test_a_chapter_is_called_what_its_index_page_says(small, lang, name):
    assert small.contents.chapter_title(lang, "errors") == name
    assert small.contents.chapter_title(lang, "shapes") == "shapes"
    assert small.contents.chapter_title("en", "") == "A small site"
