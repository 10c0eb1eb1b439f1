"""The bootstrap file: it must speak to every Python 3, and hand over to a newer one."""

import ast
import locale
import shutil
import subprocess
import sys

import pytest

from tools import __main__ as bootstrap
from tools.repo import ROOT

OLD_PARSERS = [(3, 7), (3, 8), (3, 9), (3, 10)]


@pytest.mark.parametrize("version", OLD_PARSERS)
@pytest.mark.parametrize("name", ["__init__.py", "__main__.py", "process.py"])
def test_bootstrap_parses_on_old_pythons(name, version):
    ast.parse((ROOT / "tools" / name).read_text(encoding="utf-8"), feature_version=version)


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py", "process.py"])
def test_bootstrap_uses_no_syntax_or_types_younger_than_python_3(name):
    tree = ast.parse((ROOT / "tools" / name).read_text(encoding="utf-8"))
    young = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Match)
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, young)]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            kinds = [argument.annotation for argument in node.args.args] + [node.returns]
            # A subscript or a union would be evaluated there; a string is not.
            assert all(kind is None or isinstance(kind, ast.Constant | ast.Name) for kind in kinds)


def test_old_python_is_told_what_it_lacks_and_one_command():
    said = bootstrap.too_old((3, 8), "darwin")
    assert "Python 3.11 or newer is needed, this is 3.8" in said
    assert said.count("brew install") == 1
    assert said.count("\n") == 1


def test_old_python_hands_over_to_a_newer_one(monkeypatch):
    calls = []
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    monkeypatch.setattr(bootstrap, "find_newer", lambda: "/somewhere/python3.12")
    monkeypatch.setattr(bootstrap, "follow", lambda command: calls.append(command) or 7)
    assert bootstrap.main(["check"]) == 7
    assert calls == [["/somewhere/python3.12", "-m", "tools", "check"]]


def test_old_python_without_a_newer_one_fails_with_a_sentence(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 0, "final", 0))
    monkeypatch.setattr(bootstrap, "find_newer", lambda: None)
    assert bootstrap.main(["check"]) == 1
    assert "this is 3.9" in capsys.readouterr().err


def test_newer_python_that_does_not_start_is_passed_over(monkeypatch):
    starts = {"/bin/python3.14": 1, "/bin/python3.12": 0}
    paths = {"python3.14": "/bin/python3.14", "python3.12": "/bin/python3.12"}
    monkeypatch.setattr(shutil, "which", paths.get)
    monkeypatch.setattr(subprocess, "call", lambda command, **_: starts[command[0]])
    assert bootstrap.find_newer() == "/bin/python3.12"


def test_broken_newer_python_is_passed_over(monkeypatch):
    def refuse(command, **_):
        raise PermissionError(command[0])

    monkeypatch.setattr(shutil, "which", lambda name: "/bin/" + name)
    monkeypatch.setattr(subprocess, "call", refuse)
    assert bootstrap.find_newer() is None


def test_help_lists_every_command_without_any_set_up():
    command = [sys.executable, "-I", "-c", "import runpy, sys; sys.path.insert(0, '.'); "]
    command[-1] += "sys.argv = ['tools', 'help']; runpy.run_module('tools', run_name='__main__')"
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding=locale.getencoding(), check=True
    )
    for name in ("serve", "test", "check", "build", "lock"):
        assert f"\n  {name} " in done.stdout
