"""The quick check: on this repository, and on one with a fault."""

import importlib.util
import sys
import time

import pytest

from tools import affected, check, lint
from tools.contents import Contents
from tools.lint import Linter
from tools.rules import problems
from tools.test import Tally


def test_repository_follows_every_rule():
    found = problems(Contents())
    assert not found, "\n".join(map(str, found))


def test_rules_answer_in_seconds():
    start = time.process_time()  # how busy the machine is does not matter
    problems(Contents())
    assert time.process_time() - start < 30


def test_good_repository_passes_and_says_how_much_was_seen(small, capsys):
    assert check.main(["--rules"], small.root) == 0
    said = capsys.readouterr().out
    assert "looked at 8 pages, 1 entries, 6 blocks; no problems in " in said


def test_problems_are_printed_by_file_and_line_and_fail(small, capsys):
    line = small.replace("docs/en/shapes/views.md", "](../errors", "](../error")
    small.replace("docs/en/index.md", "](shapes/", "](shape/")
    assert check.main(["--rules"], small.root) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[:-1] == sorted(said[:-1])
    assert any(
        text.startswith(f"docs/en/shapes/views.md:{line}: there is no page") for text in said
    )
    assert "problems in " in said[-1]


def test_front_matter_that_cannot_be_read_is_a_problem_not_a_crash(small, capsys):
    small.replace("docs/en/index.md", 'synced: "', 'synced "')
    assert check.main(["--rules"], small.root) == 1
    assert "docs/en/index.md:2: " in capsys.readouterr().out


@pytest.mark.parametrize(("status", "expected"), [("0", 0), ("1", 1)])
def test_linters_count(small, monkeypatch, capsys, status, expected):
    command = (sys.executable, "-c", f"raise SystemExit({status})")
    monkeypatch.setattr(lint, "linters", lambda root: [Linter("code", command)])
    monkeypatch.setattr(affected, "edited", lambda root: [])
    assert check.main([], small.root) == expected
    assert "code " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("failed", "fresh", "status"), [(0, 0, 0), (1, 0, 1), (0, 1, 1)], ids=["good", "test", "block"]
)
def test_tests_of_edited_files_and_blocks_of_their_pages_count(
    small, monkeypatch, capsys, failed, fresh, status
):
    ran, pages = [], []
    monkeypatch.setattr(lint, "linters", lambda root: [])
    monkeypatch.setattr(affected, "edited", lambda root: ["snippets/shapes/views.py"])
    monkeypatch.setattr(
        check, "run_pytest", lambda name, arguments: ran.extend(arguments) or Tally(3, failed)
    )
    monkeypatch.setattr(check.fresh, "main", lambda argv: pages.extend(argv) or fresh)
    assert check.main([], small.root) == status
    assert ran[-1] == "tests/snippets/shapes/test_views.py"
    assert pages == ["docs/en/shapes/views.md", "docs/zh/shapes/views.md"]
    assert f"1 files of tests whose inputs were edited: 3 passed, {failed} failed" in (
        capsys.readouterr().out
    )


def test_tests_that_need_torch_are_named_where_it_is_not_installed(small, monkeypatch, capsys):
    monkeypatch.setattr(lint, "linters", lambda root: [])
    monkeypatch.setattr(affected, "edited", lambda root: ["snippets/shapes/views.py"])
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert check.main([], small.root) == 0
    assert "python -m tools test docs/en/shapes/views.md" in capsys.readouterr().out


def test_folder_without_git_is_a_problem(small, monkeypatch, capsys):
    monkeypatch.setattr(lint, "linters", lambda root: [])
    assert check.main([], small.root) == 1
    assert "git cannot tell what was edited" in capsys.readouterr().out


def test_unknown_option_is_refused(small, capsys):
    assert check.main(["--fast"], small.root) == 2
    assert "usage:" in capsys.readouterr().err
