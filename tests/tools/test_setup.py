"""The outer half of `python -m tools`: from a fresh clone to the command that runs."""

import subprocess
import sys

import pytest

from tools import pip, setup
from tools.environment import Environment
from tools.missing import MissingError
from tools.requirements import FILES, Cost, this_target


class Machine:
    """A machine without network: `python -m venv` makes a file, pip notes what it is asked for."""

    def __init__(self, root):
        self.root = root
        self.made = 0
        self.installed = []
        self.status = 0
        self.errors = ""
        self.log = ""
        self.environment = Environment(root, self.run)

    def run(self, command):
        if "venv" in command:
            self.made += 1
            self.environment.python.parent.mkdir(parents=True)
            self.environment.python.touch()
        return subprocess.CompletedProcess(command, 0, "3 12")

    def pip(self, command, variables):
        self.installed.append(command[-1].rpartition("/")[2].rpartition("\\")[2])
        (self.root / pip.LOG).write_text(self.log, encoding="utf-8")
        return self.status, self.errors

    def ensure(self, group):
        return setup.ensure(group, self.environment, self.pip)


@pytest.fixture
def machine(tmp_path):
    for name in FILES.values():
        head = Cost(3, 1, 2).line(this_target())
        (tmp_path / name).write_text(f"{head}\n\nmkdocs==1.6.1\n", encoding="utf-8")
    return Machine(tmp_path)


def test_fresh_clone_gets_an_environment_and_is_told_what_that_costs(machine, capsys):
    assert machine.ensure("site") == machine.environment.python
    assert machine.installed == [FILES["site"]]
    said = capsys.readouterr().err
    assert "3 packages from requirements.txt, at most 1 MB to download, 2 MB on disk" in said


def test_second_call_installs_nothing_and_says_nothing(machine, capsys):
    machine.ensure("site")
    capsys.readouterr()
    machine.ensure("site")
    assert machine.installed == [FILES["site"]]
    assert capsys.readouterr().err == ""


def test_smaller_group_is_not_installed_after_a_larger_one(machine):
    machine.ensure("test")
    machine.ensure("site")
    assert machine.installed == [FILES["test"]]


def test_larger_group_is_added_to_the_environment_that_is_there(machine):
    machine.ensure("site")
    machine.ensure("test")
    assert machine.installed == [FILES["site"], FILES["test"]]
    assert machine.made == 1


def test_standard_library_alone_needs_no_environment(machine):
    assert str(machine.ensure("")) == sys.executable
    assert machine.made == 0


def test_interrupted_set_up_is_repaired_by_the_next_call(machine, capsys):
    def stop(command, variables):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        setup.ensure("site", machine.environment, stop)
    machine.ensure("site")
    assert "interrupted: .venv is made anew" in capsys.readouterr().err
    assert machine.made == 2
    assert machine.environment.holds("site")


def test_failed_download_is_taken_up_again_without_starting_anew(machine):
    machine.status, machine.errors = 1, "ERROR: no network"
    with pytest.raises(MissingError):
        machine.ensure("site")
    assert not machine.environment.holds("site")
    machine.status = 0
    machine.ensure("site")
    assert machine.made == 1
    assert machine.environment.holds("site")


def test_failed_download_of_the_tests_leaves_browsing_usable(machine):
    machine.ensure("site")
    machine.status, machine.errors = 1, "ERROR: no network"
    with pytest.raises(MissingError):
        machine.ensure("test")
    assert machine.environment.holds("site")


def test_failure_amid_installing_starts_anew(machine):
    machine.status, machine.log = 1, "Installing collected packages: mkdocs"
    with pytest.raises(MissingError):
        machine.ensure("site")
    machine.status = 0
    machine.ensure("site")
    assert machine.made == 2


def test_platform_without_a_wheel_is_told_before_anything_is_made(machine):
    head = Cost(0, 0, 0, ("torch",)).line(this_target())
    (machine.root / FILES["test"]).write_text(f"{head}\n\ntorch==2.15.0\n", encoding="utf-8")
    with pytest.raises(MissingError, match="torch cannot be installed on"):
        machine.ensure("test")
    assert machine.made == 0


def test_full_disk_is_told_before_anything_is_made(machine):
    head = Cost(3, 10**9, 2 * 10**9).line(this_target())
    (machine.root / FILES["test"]).write_text(f"{head}\n\ntorch==2.15.0\n", encoding="utf-8")
    with pytest.raises(MissingError, match="free some space"):
        machine.ensure("test")
    assert machine.made == 0


def test_unknown_platform_is_tried_and_told(machine, capsys):
    (machine.root / FILES["site"]).write_text("# a head\n\nmkdocs==1.6.1\n", encoding="utf-8")
    machine.ensure("site")
    assert "1 packages from requirements.txt (never tried on" in capsys.readouterr().err


def test_changed_pins_are_installed_into_the_same_environment(machine, capsys):
    machine.ensure("site")
    capsys.readouterr()
    head = Cost(3, 10**9, 10**9).line(this_target())  # the disk would not hold it twice
    (machine.root / FILES["site"]).write_text(f"{head}\n\nmkdocs==1.6.2\n", encoding="utf-8")
    machine.ensure("site")
    assert machine.installed == [FILES["site"]] * 2
    assert machine.made == 1
    assert "in line with requirements.txt, which has changed" in capsys.readouterr().err


def test_no_command_prints_the_help(capsys):
    assert setup.run([]) == 0
    assert "usage: python -m tools COMMAND" in capsys.readouterr().out


def test_unknown_command_installs_nothing(tmp_path, capsys):
    assert setup.run(["srve"], tmp_path) == 2
    assert "did you mean `python -m tools serve`?" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_command_runs_inside_with_its_arguments(machine, monkeypatch):
    calls = []
    monkeypatch.setattr(setup, "ensure", lambda group, environment: machine.root / group)
    monkeypatch.setattr(setup, "follow", lambda command, env: calls.append(command) or 5)
    assert setup.run(["test", "-k", "x"], machine.root) == 5
    inside = str(machine.root / "test")
    assert calls == [[inside, "-m", "tools.commands", "test", "-k", "x"]]


def test_what_is_missing_is_a_sentence_without_a_stack_trace(machine, monkeypatch, capsys):
    def fail(group, environment):
        raise MissingError("The disk is full: free some space.")

    monkeypatch.setattr(setup, "ensure", fail)
    assert setup.run(["serve"], machine.root) == 1
    assert capsys.readouterr().err == "The disk is full: free some space.\n"


def test_ctrl_c_in_the_set_up_is_quiet(machine, monkeypatch, capsys):
    def stop(group, environment):
        raise KeyboardInterrupt

    monkeypatch.setattr(setup, "ensure", stop)
    assert setup.run(["serve"], machine.root) == 130
    assert "the next call takes it up again" in capsys.readouterr().err
