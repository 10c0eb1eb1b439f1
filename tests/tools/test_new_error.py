"""A new entry from the template: complete in form, and failing until it is filled in."""

import subprocess
import sys

import pytest

from tools import new_error
from tools.repo import ROOT
from tools.rules import RULES

PYTEST = (
    *(sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"),
    *("--rootdir=.", "--import-mode=importlib", "-o", "pythonpath=."),
)
BAD_SLUGS = (
    *("Lost-Gizmo", "lost_gizmo", "-lost", "lost--gizmo", "3d-input", "../x", "lost gizmo"),
    *("class", "丢", "a/b", "", "lost-gizmo.md", "import"),
)
FILES = (
    "snippets/errors/lost_gizmo.py",
    "tests/snippets/errors/test_lost_gizmo.py",
    "docs/zh/errors/lost-gizmo.md",
    "docs/en/errors/lost-gizmo.md",
)


def test_all_files_are_written_and_five_lines_say_what_is_next(small, capsys):
    assert new_error.main(["lost-gizmo"], small.root) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:4] == [f"wrote {path}" for path in FILES]
    assert [line[0] for line in said[4:]] == list("12345")
    assert all((small.root / path).is_file() for path in FILES)


def test_new_entry_has_the_right_form(small):
    new_error.main(["lost-gizmo"], small.root)
    contents = small.contents
    for name in ("parity", "headings", "regions", "entries", "unit_tests", "links", "plain_files"):
        assert RULES[name](contents) == [], name


def test_every_file_of_a_new_entry_is_unfinished(small):
    new_error.main(["lost-gizmo"], small.root)
    assert {problem.path for problem in RULES["unfinished"](small.contents)} == set(FILES)
    assert RULES["freshness"](small.contents)


def test_tests_of_a_new_entry_fail_until_it_is_filled_in(small):
    new_error.main(["lost-gizmo"], small.root)
    done = subprocess.run(
        [*PYTEST, FILES[1]],
        cwd=small.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 failed" in done.stdout


def test_python_of_the_template_is_as_the_linters_want_it(small):
    new_error.main(["lost-gizmo"], small.root)
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--config", str(ROOT / "pyproject.toml")]
            + [str(small.root / path) for path in FILES[:2]],
            cwd=small.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("slug", BAD_SLUGS)
def test_badly_formed_slug_is_refused(small, capsys, slug):
    assert new_error.main([slug], small.root) in (1, 2)
    assert capsys.readouterr().err
    assert not (small.root / "snippets/errors/lost_gizmo.py").exists()


def test_reserved_slug_is_refused(small, capsys):
    assert new_error.main(["index"], small.root) == 1
    assert "choose another" in capsys.readouterr().err


def test_existing_slug_is_refused_and_left_alone(small, capsys):
    before = small.read("snippets/errors/too_few_gizmos.py")
    assert new_error.main(["too-few-gizmos"], small.root) == 1
    assert "exists already: snippets/errors/too_few_gizmos.py" in capsys.readouterr().err
    assert small.read("snippets/errors/too_few_gizmos.py") == before


@pytest.mark.parametrize("argv", [[], ["--help"], ["a", "b"]])
def test_wrong_usage(small, capsys, argv):
    assert new_error.main(argv, small.root) == 2
    assert "usage:" in capsys.readouterr().err
