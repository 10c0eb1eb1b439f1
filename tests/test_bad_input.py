"""Each kind of bad input stops the checks with file, line and remedy.

Everything here starts from the small repository, which passes, and breaks one thing.
"""

import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from tools import check
from tools.repo import ROOT

ZH, EN = "docs/zh/shapes/views.md", "docs/en/shapes/views.md"
ENTRY = "snippets/errors/too_few_gizmos.py"
LINK = "../errors/too-few-gizmos.md#fix"


@dataclass(frozen=True)
class Bad:
    """How to break the repository, and what must be said: place, message, remedy."""

    name: str
    path: str
    old: str
    new: str
    said: str
    remedy: str
    place: str = ""


REPLACED = (
    Bad(
        "a heading id that differs",
        *(EN, "{ #double-a-list }", "{ #doubling }"),
        *("is the heading ## { #doubling } in", "Give both pages the same headings"),
        place=f"{ZH}:7",
    ),
    Bad(
        "a stale translation",
        *(ZH, "先翻倍", "总要先翻倍"),
        *(f"{ZH} was changed since", "run `python -m tools synced shapes/views.md`"),
        place=f"{EN}:2",
    ),
    Bad(
        "a missing region",
        *(EN, "views.py:double_a_list", "views.py:triple_a_list"),
        *("has no region triple_a_list", "Put the code between the lines"),
    ),
    Bad(
        "a block that no test runs",
        *(EN, "```python", "```py"),
        *("which the tests do not run", "Spell it `python`"),
    ),
    Bad(
        "a block that is spelled with options nobody knows",
        *(EN, "```python", "```{.python .annotate}"),
        *("which the tests do not run", "Spell it `python`"),
    ),
    Bad(
        "a dead link",
        *(EN, LINK, "../errors/too-many-gizmos.md"),
        *("there is no page docs/en/errors/too-many-gizmos.md", "Correct the link"),
    ),
    Bad(
        "a dead anchor",
        *(EN, LINK, "../errors/too-few-gizmos.md#mend"),
        *("has no heading with the id mend", "Use one of find-it, fix, message"),
    ),
    Bad(
        "an address of another origin",
        *(EN, "!!! note", "![a list](https://example.org/list.png)\n\n!!! note"),
        *("would load https://example.org/list.png", "Keep a copy in docs/theme/assets"),
    ),
)


def checked(small, capsys):
    """What the check prints about a repository that it must refuse."""
    status = check.main(["--rules"], small.root)
    said = capsys.readouterr().out.splitlines()
    assert status == 1, said
    return said[:-1]


def assert_said(said, place, message, remedy):
    """One line begins with the place and holds message and remedy."""
    fitting = [line for line in said if line.startswith(f"{place}: ") and message in line]
    assert fitting, "\n".join(said)
    assert remedy in fitting[0]


def test_the_repository_passes_before_it_is_broken(small, capsys):
    assert check.main(["--rules"], small.root) == 0, capsys.readouterr().out


@pytest.mark.parametrize("bad", REPLACED, ids=lambda bad: bad.name)
def test_bad_line_stops_the_check(small, capsys, bad):
    line = small.replace(bad.path, bad.old, bad.new)
    assert_said(checked(small, capsys), bad.place or f"{bad.path}:{line}", bad.said, bad.remedy)


def test_page_in_one_language_only_stops_the_check(small, capsys):
    small.remove(EN)
    assert_said(checked(small, capsys), f"{ZH}:1", f"has no twin {EN}", f"Write {EN}")


def test_entry_without_a_page_stops_the_check(small, capsys):
    for lang in ("zh", "en"):
        small.remove(f"docs/{lang}/errors/too-few-gizmos.md")
    assert_said(checked(small, capsys), f"{ENTRY}:1", "has no page docs/en/errors", "Write it")


def test_page_without_an_entry_stops_the_check(small, capsys):
    small.remove(ENTRY)
    page = "docs/en/errors/too-few-gizmos.md"
    assert_said(checked(small, capsys), f"{page}:1", f"has no entry {ENTRY}", "Write the entry")


def test_two_entries_that_claim_one_message_stop_the_check(small, capsys):
    twin = "snippets/errors/gizmo_shortage.py"
    small.write(twin, small.read(ENTRY))
    said = checked(small, capsys)
    claims = [line for line in said if "claims this message too" in line]
    assert claims
    assert claims[0].startswith((f"{ENTRY}:5: ", f"{twin}:5: "))
    assert "Change one of the two templates" in claims[0]


def blocks_of(small):
    """The suite of the topic's blocks: its exit status and what it prints."""
    command = [sys.executable, "-m", "pytest", "-p", "tools.pytest_blocks", "-p", "no:randomly"]
    done = subprocess.run(
        [
            *command,
            "-p",
            "no:cacheprovider",
            "--rootdir=.",
            "-q",
            "docs/zh/shapes",
            "docs/en/shapes",
        ],
        cwd=small.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_blocks_pass_before_one_is_broken(small):
    status, said = blocks_of(small)
    assert status == 0, said
    assert "2 passed" in said


def test_output_that_differs_stops_the_blocks(small):
    small.replace(EN, "[2, 4]", "[2, 5]")
    block = small.read(EN).split("\n").index("```python") + 1
    status, said = blocks_of(small)
    assert status == 1, said
    assert f"{EN}:{block}: the output differs from the one on the page" in said
    assert "python -m tools output shapes/views.md" in said
    assert "1 failed, 1 passed" in said
