"""The command `test`: its steps, its count, and how it ends."""

import pytest

from tools import test as command
from tools.missing import MissingError
from tools.test import Tally

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite tests="10" failures="2" errors="1" skipped="3"/></testsuites>
"""


def step(name, tally, order):
    return (name, lambda: order.append(name) or tally)


def test_steps_run_in_order_and_are_counted(capsys):
    order = []
    steps = [step("a", Tally(3, 0), order), step("b", Tally(4, 0), order)]
    assert command.run_all(steps) == Tally(7, 0)
    assert order == ["a", "b"]
    said = capsys.readouterr().out
    assert "== a ==" in said
    assert "-- b: 4 passed, 0 failed, 0 s" in said


def test_first_failing_step_ends_the_run_and_names_what_did_not_run(capsys):
    order = []
    steps = [step(name, Tally(1, failed), order) for name, failed in (("a", 0), ("b", 2), ("c", 0))]
    assert command.run_all(steps) == Tally(2, 2)
    assert order == ["a", "b"]
    assert "b failed. Not run: c." in capsys.readouterr().out


def test_missing_tool_is_a_failed_test_with_its_sentence(capsys):
    def lacks():
        raise MissingError("No browser: install one.")

    assert command.run_all([("site", lacks)]) == Tally(0, 1)
    assert "No browser: install one." in capsys.readouterr().out


@pytest.mark.parametrize(("tally", "status"), [(Tally(5, 0), 0), (Tally(5, 1), 1)])
def test_last_line_counts_the_tests(monkeypatch, capsys, tally, status):
    monkeypatch.setattr(command, "run_all", lambda steps: tally)
    assert command.main([]) == status
    assert capsys.readouterr().out.splitlines()[-1] == f"5 passed, {tally.failed} failed"


def test_arguments_go_to_pytest_alone(monkeypatch, capsys):
    calls = []
    monkeypatch.setattr(command, "run_pytest", lambda name, argv: calls.append(argv) or Tally(1, 0))
    assert command.main(["tests/tools", "-k", "lock"]) == 0
    assert calls == [["tests/tools", "-k", "lock"]]
    assert capsys.readouterr().out == "1 passed, 0 failed\n"


def test_fresh_pages_go_to_fresh_interpreters(monkeypatch):
    calls = []
    monkeypatch.setattr(command.fresh, "main", lambda argv: calls.append(argv) or 3)
    assert command.main(["--fresh", "docs/zh/index.md"]) == 3
    assert calls == [["docs/zh/index.md"]]


def test_record_is_handed_to_the_run_of_the_blocks(monkeypatch):
    calls = []
    monkeypatch.setattr(
        command, "run_pytest", lambda name, argv, env=None: calls.append(argv) or Tally(1, 0)
    )
    dict(command.everything(["--record"]))["Units and blocks"]()
    assert "--record" in calls[0]


def test_units_share_all_cores_and_each_file_one_of_them(monkeypatch):
    monkeypatch.setattr(command.os, "cpu_count", lambda: 3)
    assert command.parallel() == ["-n", "3", "--dist", "loadfile"]
    monkeypatch.setattr(command.os, "cpu_count", lambda: 64)
    assert command.parallel()[1] == "8"


def test_report_is_counted_without_the_skipped(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT, encoding="utf-8")
    assert command.count(report) == Tally(4, 3)


def test_missing_report_counts_nothing(tmp_path):
    assert command.count(tmp_path / "gone.xml") == Tally(0, 0)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with two small tests, to which the command is turned."""
    text = "def test_good():\n    pass\n\n\ndef test_bad():\n    assert False\n"
    (tmp_path / "test_small.py").write_text(text, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    monkeypatch.setattr(command, "ROOT", tmp_path)
    return tmp_path


def test_real_run_of_pytest_is_counted(repository):
    assert command.run_pytest("chosen", ["-q"]) == Tally(1, 1)


def test_run_that_collects_nothing_is_a_failure(repository):
    assert command.run_pytest("chosen", ["-q", "-k", "no_such_test"]).failed == 1


def test_unknown_option_of_pytest_is_a_failure(repository):
    assert command.run_pytest("chosen", ["--no-such-option"]).failed == 1


@pytest.mark.parametrize(("status", "tally"), [(0, Tally(1, 0)), (1, Tally(0, 1))])
def test_changed_blocks_run_as_a_reader_would(monkeypatch, status, tally):
    calls = []
    monkeypatch.setattr(command.changes, "base", lambda root: "abc")
    monkeypatch.setattr(command.fresh, "main", lambda argv: calls.append(argv) or status)
    assert command.run_changed() == tally
    assert calls == [["--changed", "abc"]]


def test_clone_without_history_says_that_nothing_is_compared(monkeypatch, capsys):
    monkeypatch.setattr(command.changes, "base", lambda root: None)
    monkeypatch.setattr(command.fresh, "main", pytest.fail)
    assert command.run_changed() == Tally(0, 0)
    assert "no earlier commit" in capsys.readouterr().out


def test_steps_are_those_of_ci_in_their_order():
    names = [name for name, _ in command.everything([])]
    assert names[:5] == ["Lint", "Rules", "Units and blocks", "Site", "Site in a browser"]
    assert len(names) == 6
