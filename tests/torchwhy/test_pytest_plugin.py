"""``pytest -p torchwhy.pytest_plugin``: a section more, and no other outcome."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torchwhy.pastes import ROOT

LINEAR = "mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"
PLUGIN = ("-p", "torchwhy.pytest_plugin")
TESTS = f"""
import pytest

def test_net():
    raise RuntimeError({LINEAR!r})

def test_other():
    assert 1 == 2

@pytest.mark.xfail(strict=False)
def test_expected():
    raise RuntimeError({LINEAR!r})

@pytest.fixture
def broken():
    raise RuntimeError({LINEAR!r})

def test_set_up(broken):
    pass

def test_good():
    with pytest.raises(RuntimeError):
        raise RuntimeError({LINEAR!r})
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "test_some.py").write_text(TESTS)
    return tmp_path


def run(folder: Path, *argv: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:randomly", *argv],
        cwd=folder,
        env={"PATH": "/usr/bin", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def counts(output: str) -> str:
    return re.sub(r" in [0-9.]+s.*", "", output.strip().splitlines()[-1])


def test_section_stands_under_the_failing_test_and_nothing_else_changes(project: Path) -> None:
    plain, mine = run(project), run(project, *PLUGIN)
    assert mine[0] == plain[0] == 1
    assert counts(mine[1]) == counts(plain[1])
    kept = [line for line in mine[1].splitlines() if line in plain[1].splitlines()]
    assert len(kept) >= len(plain[1].splitlines()) - 1
    sections = re.findall(r"-+ torchwhy -+\n(.*)\n", mine[1])
    assert sections == ["Linear layer gets the wrong number of features"] * 2
    assert mine[1].count("1200 features") == 2


@pytest.mark.parametrize(
    "argv",
    [["--tb=no"], ["--tb=line"], ["--show-capture=no"], ["--tb=short"], ["-x"], ["-q"], ["-vv"]],
)
def test_diagnosis_is_shown_once_a_failure_with_every_form_of_report(
    project: Path, argv: list[str]
) -> None:
    plain, mine = run(project, *argv), run(project, *argv, *PLUGIN)
    assert mine[0] == plain[0]
    assert counts(mine[1]) == counts(plain[1])
    assert mine[1].count("1200 features") == (1 if argv == ["-x"] else 2)


def test_module_that_cannot_be_collected_is_explained(project: Path) -> None:
    (project / "test_other.py").write_text(f"raise RuntimeError({LINEAR!r})\n")
    plain, mine = run(project), run(project, *PLUGIN)
    assert mine[0] == plain[0] == 2
    assert mine[1].count("1200 features") == 1


def test_section_survives_the_way_between_processes(project: Path) -> None:
    """What xdist does with a report, without xdist."""
    code = (
        "import pytest\n"
        "def pytest_runtest_logreport(report):\n"
        "    again = pytest.TestReport._from_json(report._to_json())\n"
        "    assert again.sections == report.sections\n"
        "    print('kept', len([name for name, _ in again.sections if name == 'torchwhy']))\n"
    )
    (project / "conftest.py").write_text(code)
    assert "kept 1" in run(project, "-s", *PLUGIN)[1]
