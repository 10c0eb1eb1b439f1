"""The search data: a stub for every page view, whole sections for the worker."""

import json
from pathlib import Path

import pytest

from tools.site.search_index import sections, write

DOCS = [
    {
        "location": "a.html",
        "title": "A &amp; <code>b</code>",
        "text": "<p>One</p>\n<p>two &lt;x&gt;</p>",
    },
    {"location": "a.html#c", "title": "C", "text": ""},
    {"location": "errors/e.html", "title": "RuntimeError: x", "text": "<p>why</p>"},
    {"location": "errors/e.html#fix", "title": "Fix", "text": "do"},
]


def test_sections_are_plain_text() -> None:
    assert sections(DOCS, {})[:2] == [
        ["a.html", "A & b", "A & b", "One two <x>"],
        ["a.html#c", "C", "A & b", ""],
    ]


def test_short_title_is_shown_and_the_message_stays_findable() -> None:
    rows = sections(DOCS, {"errors/e.html": "Short"})
    assert rows[2] == ["errors/e.html", "Short", "Short", "RuntimeError: x why"]
    assert rows[3] == ["errors/e.html#fix", "Fix", "Short", "do"]


def test_a_topic_is_found_by_the_question_that_it_answers() -> None:
    rows = sections(DOCS, {}, {"a.html#c": "How do I see?"})
    assert rows[1] == ["a.html#c", "C", "A & b", "How do I see?"]


def test_generated_indexes_are_left_out() -> None:
    index = {"location": "indexes/questions.html#a", "title": "A", "text": "How do I see?"}
    assert sections([*DOCS, index], {}) == sections(DOCS, {})


def test_page_views_pay_a_stub_that_keeps_the_separator(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    index = tmp_path / "search" / "search_index.json"
    index.write_text(
        json.dumps({"config": {"separator": "[\\s]+"}, "docs": DOCS}), encoding="utf-8"
    )
    write(tmp_path, {}, {"best": "就是它"}, "zh")
    assert json.loads(index.read_text(encoding="utf-8")) == {
        "config": {"separator": "[\\s]+"},
        "docs": [],
    }
    script = (tmp_path / "search" / "search_index.js").read_text(encoding="utf-8")
    assert script.startswith("var __index={")
    data = (tmp_path / "assets/search/sections.js").read_text(encoding="utf-8")
    assert (
        json.loads(data.removeprefix("self.noteSections = ").removesuffix(";\n"))[0][0] == "a.html"
    )
    words = (tmp_path / "assets/search/words.js").read_text(encoding="utf-8")
    assert json.loads(words.removeprefix("self.noteWords = ").removesuffix(";\n")) == {
        "lang": "zh",
        "best": "就是它",
    }


@pytest.mark.parametrize("text", ["</script>", "\u2028"])
def test_text_cannot_end_a_script(tmp_path: Path, text: str) -> None:
    (tmp_path / "search").mkdir()
    docs = [{"location": "a.html", "title": "A", "text": text.replace("<", "&lt;")}]
    index = tmp_path / "search" / "search_index.json"
    index.write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    write(tmp_path, {}, {}, "zh")
    assert text not in (tmp_path / "assets/search/sections.js").read_text(encoding="utf-8")
