"""Pages as files."""

import pytest

from tools.pages import html_name, load_page, load_pages
from tools.problems import ProblemError


def test_page_knows_its_place_and_lines(small):
    page = load_page(small.root / "docs/en/errors/too-few-gizmos.md", small.root)
    assert (page.lang, page.key) == ("en", "errors/too-few-gizmos.md")
    assert (page.slug, page.chapter, page.is_error) == ("too-few-gizmos", "errors", True)
    assert page.path == "docs/en/errors/too-few-gizmos.md"
    assert page.meta["title"] == "Too few gizmos"
    assert page.meta_lines["title"] == 2
    rows = small.read(page.path).split("\n")
    assert rows[page.body_line - 1 :] == page.body.split("\n")


def test_index_of_errors_and_home_are_no_error_pages(small):
    pages = load_pages(small.root)
    assert not pages["en", "errors/index.md"].is_error
    assert pages["en", "index.md"].chapter == ""


def test_pages_of_both_languages_are_loaded(small):
    assert len(load_pages(small.root)) == 8


def test_page_that_is_not_utf8_is_a_problem(small):
    path = small.root / "docs/en/index.md"
    path.write_bytes(path.read_bytes().replace(b"# A small", b"# A sm\xe4ll"))
    with pytest.raises(ProblemError, match=r"docs/en/index\.md:5: the page is not UTF-8"):
        load_pages(small.root)


def test_all_broken_front_matter_is_named_at_once(small):
    small.replace("docs/en/index.md", 'synced: "', 'synced: "x" "')
    small.replace("docs/zh/shapes/views.md", "synced: ", "syncd: ")
    with pytest.raises(ProblemError) as caught:
        load_pages(small.root)
    assert [(p.path, p.line) for p in caught.value.problems] == [
        ("docs/en/index.md", 2),
        ("docs/zh/shapes/views.md", 2),
    ]


@pytest.mark.parametrize("key", ["shapes/views.md", "shapes/views.py"])
def test_a_page_and_a_notebook_become_html(key):
    assert html_name(key) == "shapes/views.html"
