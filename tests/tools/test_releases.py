"""Torch releases: their order, and interpreters that hold one."""

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest

from tools import releases
from tools.missing import MissingError
from tools.releases import requirements

PYTHON = Path(sys.executable)


def test_releases_are_sorted_as_numbers_and_without_the_tag_of_a_build() -> None:
    shown = ["2.15.0+cpu", "2.4.1", "1.13.1"]
    assert sorted(shown, key=releases.version_key) == shown[::-1]


def test_version_of_a_package_is_that_of_its_release() -> None:
    assert releases.version_of(PYTHON, "pytest") == version("pytest")
    assert releases.version_of(PYTHON, "torch") == version("torch").partition("+")[0]


def test_a_package_that_is_not_there_has_no_version() -> None:
    assert releases.version_of(PYTHON, "no-such-package") == ""


def test_an_environment_is_made_and_pip_called_for_each_lot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        called.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    python = releases.install(tmp_path, ["--pre", "torch"], ["numpy"])
    assert python == releases.python_in(tmp_path)
    assert called[0] == [sys.executable, "-m", "venv", str(tmp_path)]
    assert [command[:4] for command in called[1:]] == [[str(python), "-m", "pip", "install"]] * 2
    assert [command[-1] for command in called[1:]] == ["torch", "numpy"]


def test_what_pip_refuses_is_told_with_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    called = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        called.append(command)
        return subprocess.CompletedProcess(command, int("pip" in command))

    monkeypatch.setattr(subprocess, "run", run)
    with (
        pytest.raises(MissingError, match=r"torch 9\.9\.9 cannot be installed"),
        releases.interpreter("9.9.9"),
    ):
        pass
    assert len(called) == 2
    assert "torch==9.9.9" in called[1]


def test_older_releases_come_with_the_numpy_that_they_were_built_for() -> None:
    assert "numpy<2" in requirements("1.13.1")
    assert "numpy<2" in requirements("2.2.2")
    assert "numpy" in requirements("2.3.0")


def test_older_releases_come_with_torchvision_where_it_has_wheels() -> None:
    assert "torchvision" in requirements("2.0.1")
    assert "torchvision" not in requirements("1.13.1")


def test_a_release_that_is_none_is_told() -> None:
    with pytest.raises(MissingError, match=r"write it like 2\.4\.1"):
        requirements("2.4 ; rm")
