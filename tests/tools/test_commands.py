"""The table of commands, and running one of them in this environment."""

import importlib
import importlib.util
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from types import SimpleNamespace

import pytest

from tools import commands
from tools.missing import MissingError
from tools.problems import problem
from tools.repo import ROOT
from tools.requirements import FILES


@pytest.fixture
def command(monkeypatch):
    """Put one made-up command into the table; gives a function that sets its `main`."""
    table = {"try": commands.Command("tools.tried", "", "")}
    monkeypatch.setattr(commands, "COMMANDS", table)

    def set_main(main):
        monkeypatch.setitem(sys.modules, "tools.tried", SimpleNamespace(main=main))

    return set_main


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_command_has_a_module_and_a_group(name):
    entry = commands.COMMANDS[name]
    assert importlib.util.find_spec(entry.module) is not None
    assert entry.group in ("", *FILES)


def test_arguments_and_status_are_passed_on(command):
    given = []
    command(lambda argv: given.extend(argv) or 4)
    assert commands.main(["try", "a", "--b"]) == 4
    assert given == ["a", "--b"]


@pytest.mark.parametrize(
    "error",
    [MissingError("No room: free some."), problem("docs/zh/x.md", 3, "is empty", "Write it")],
)
def test_what_is_wrong_is_told_without_a_stack_trace(command, capsys, error):
    def fail(argv):
        raise error

    command(fail)
    assert commands.main(["try"]) == 1
    said = capsys.readouterr().err
    assert said == f"{error}\n"


def test_missing_package_names_the_command_that_installs_it(command, capsys):
    command(lambda argv: importlib.import_module("no_such_package"))
    assert commands.main(["try"]) == 1
    said = capsys.readouterr().err
    assert "no_such_package is not installed here" in said
    assert "`python -m tools try`" in said


def test_defect_of_our_own_is_not_dressed_up_as_a_missing_package(command):
    command(lambda argv: importlib.import_module("tools.no_such_module"))
    with pytest.raises(ModuleNotFoundError):
        commands.main(["try"])


def test_ctrl_c_ends_quietly(command, capsys):
    def stop(argv):
        raise KeyboardInterrupt

    command(stop)
    assert commands.main(["try"]) == 130
    assert capsys.readouterr().err == ""


def test_misspelt_command_is_told_its_neighbour(capsys):
    assert commands.main(["tset"]) == 2
    assert "did you mean `python -m tools test`?" in capsys.readouterr().err


BLOCK = """
import importlib, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

ABSENT = set(sys.argv[2:])
sys.meta_path.insert(0, Absent())
importlib.import_module(sys.argv[1])
"""


def absent_modules(group):
    """The modules that only larger groups install."""
    text = (ROOT / FILES[group]).read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([a-z0-9._-]+)==", text, re.MULTILINE))
    largest = (ROOT / FILES["test"]).read_text(encoding="utf-8")
    more = set(re.findall(r"^([a-z0-9._-]+)==", largest, re.MULTILINE)) - pinned
    for module, packages in packages_distributions().items():
        if {re.sub(r"[-_.]+", "-", package).lower() for package in packages} <= more:
            yield module


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_group_of_a_command_holds_what_its_module_imports(name):
    entry = commands.COMMANDS[name]
    absent = list(absent_modules(entry.group))
    assert ("torch" in absent) == (entry.group != "test")
    command = [sys.executable, "-c", BLOCK, entry.module, *absent]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
