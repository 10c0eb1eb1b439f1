"""The dashboard: every figure comes from records and pages, and what is missing has its reason."""

import pytest

from tools import evidence
from tools.collect import as_written
from tools.dashboard import dashboard
from tools.evidence import Environment, Record, Result


@pytest.fixture
def shown(small):
    """The dashboard's rows by section."""
    for lang in ("zh", "en"):
        small.write(f"docs/{lang}/indexes/proof.md", "# Proof\n\n<!-- generated: dashboard -->\n")

    def read(lang="en"):
        contents = small.contents
        rows = dashboard(contents.pages[lang, "indexes/proof.md"], contents)
        sections, slug = {}, ""
        for row in rows:
            if row.startswith("## "):
                slug = row.partition("#}")[0].split("#")[-1].strip(" }")
                sections[slug] = []
            elif row and not row.startswith("| ---"):
                sections[slug].append(row)
        return sections

    return read


def record(small, key, release, outcome, chapter="shapes", date="2026-11-20"):
    contents = small.contents
    (block,) = as_written(contents.pages["en", key], small.root)[:1]
    where = Environment("3.11.9", release, "", "Linux x86_64", "CPU")
    file = small.root / f"evidence/cpu-{release}/{chapter}.json"
    evidence.write(Record(where, {block.key: Result(outcome, 0, date)}), file)


def test_without_evidence_every_page_with_code_is_missing(shown):
    found = shown()
    assert found["chapters"][1:] == ["| Error index | 2 | 0 |", "| shapes | 1 | 0 |"]
    assert found["runs"][1:] == []
    assert "- [Lists](../shapes/views.md): 1 blocks, not run since a change" in found["missing"]


def test_a_run_counts_for_its_environment_and_its_chapter(small, shown):
    record(small, "shapes/views.md", "2.15.0", "passed")
    record(small, "shapes/views.md", "2.4.1", "failed", date="2026-11-19")
    found = shown()
    assert found["runs"][1:] == [
        "| torch 2.15.0 · CPU | 1 / 3 | 0 | 0 | 0 | 2026-11-20 |",
        "| torch 2.4.1 · CPU | 0 / 3 | 0 | 1 | 0 | 2026-11-19 |",
    ]
    heads = "| Chapter | Blocks | Passed somewhere | torch 2.15.0 · CPU | torch 2.4.1 · CPU |"
    assert found["chapters"][0] == heads
    assert "| shapes | 1 | 1 | 1 | 0 |" in found["chapters"]
    assert "| Error index | 2 | 0 | 0 | 0 |" in found["chapters"]
    assert not any("views.md" in row for row in found["missing"])


def test_evidence_of_code_that_changed_counts_no_more(small, shown):
    record(small, "shapes/views.md", "2.15.0", "passed")
    small.replace("snippets/shapes/views.py", "[1, 2]", "[2, 1]")
    assert shown()["runs"][1:] == []


def test_what_is_documented_or_needs_a_gpu_is_counted_and_named(small, shown):
    assert "| Really raised on CPU, and the fix run | 1 |" in shown()["kinds"]
    module = "snippets/errors/too_few_gizmos.py"
    small.replace(module, 'KIND = "error"', 'KIND = "error"\nNEEDS = ["cuda"]')
    assert "| Needs an NVIDIA GPU | 1 |" in shown()["kinds"]
    page = "docs/en/errors/too-few-gizmos.md"
    small.replace(page, "---\ntitle", '---\nunproven: "no gizmos here"\ntitle')
    found = shown()
    assert "| Documented alone, with public sources | 1 |" in found["kinds"]
    assert "- [Too few gizmos](../errors/too-few-gizmos.md): no gizmos here" in found["missing"]


def test_the_words_are_those_of_the_page(shown):
    assert any("改动后还没有跑过" in row for row in shown("zh")["missing"])
