"""The virtual environment: what counts as sound, and what is made anew."""

import subprocess
import sys

import pytest

from tools.environment import Environment, clean_environment
from tools.missing import MissingError
from tools.requirements import FILES


class Machine:
    """Stands for the programs that an environment calls: `python -m venv` and the Python inside."""

    def __init__(self, version="3 12", venv_status=0, venv_says=""):
        self.version = version
        self.venv_status = venv_status
        self.venv_says = venv_says
        self.environment = None

    def __call__(self, command):
        if "venv" in command:
            if self.venv_status == 0:
                self.environment.python.parent.mkdir(parents=True)
                self.environment.python.touch()
            return subprocess.CompletedProcess(command, self.venv_status, self.venv_says)
        if self.version is None:
            raise OSError("not an executable")
        return subprocess.CompletedProcess(command, 0, f"{self.version}\n")


@pytest.fixture
def machine(tmp_path):
    for name in FILES.values():
        (tmp_path / name).write_text(f"# {name}\nmkdocs==1.6.1\n", encoding="utf-8")
    machine = Machine()
    machine.environment = Environment(tmp_path, machine)
    return machine


def installed(machine, group):
    environment = machine.environment
    if not environment.folder.exists():
        environment.create()
    environment.begin()
    environment.finish(group)
    return environment


def test_nothing_is_held_before_anything_is_installed(machine):
    assert not machine.environment.holds("site")
    assert machine.environment.defect() is None


def test_group_is_held_once_its_installation_is_finished(machine):
    environment = installed(machine, "site")
    assert environment.holds("site")
    assert not environment.holds("test")


def test_larger_group_holds_the_smaller_ones(machine):
    environment = installed(machine, "test")
    assert environment.holds("site")
    assert environment.holds("check")


def test_changed_pins_are_not_held(machine):
    environment = installed(machine, "site")
    (environment.root / FILES["site"]).write_text("mkdocs==1.6.2\n", encoding="utf-8")
    assert not environment.holds("site")
    assert environment.defect() is None


def test_pins_that_come_back_are_not_held_after_others_were_installed(machine):
    environment = installed(machine, "test")
    before = (environment.root / FILES["test"]).read_text(encoding="utf-8")
    for group in ("site", "test"):
        (environment.root / FILES[group]).write_text("mkdocs==1.6.2\n", encoding="utf-8")
    installed(machine, "site")
    (environment.root / FILES["test"]).write_text(before, encoding="utf-8")
    assert not environment.holds("test")


def test_other_python_of_the_system_is_not_held(machine):
    environment = installed(machine, "site")
    machine.version = "3 13"
    assert not environment.holds("site")


@pytest.mark.parametrize("version", [None, "3 10", "no version"])
def test_python_that_does_not_start_or_is_too_old_is_a_defect(machine, version):
    environment = installed(machine, "site")
    machine.version = version
    assert not environment.holds("site")
    assert "does not start or is too old" in environment.defect()


def test_python_that_is_gone_is_a_defect(machine):
    environment = installed(machine, "site")
    environment.python.unlink()
    assert not environment.holds("site")
    assert environment.defect() is not None


def test_interrupted_installation_is_a_defect(machine):
    environment = installed(machine, "site")
    environment.begin()
    assert not environment.holds("site")
    assert "interrupted" in environment.defect()


def test_python_without_ensurepip_names_the_package_that_has_it(machine):
    machine.venv_status = 1
    machine.venv_says = "The virtual environment was not created because ensurepip is not available"
    with pytest.raises(MissingError) as caught:
        machine.environment.create()
    assert f"`apt install python3.{sys.version_info.minor}-venv`" in str(caught.value)
    assert "sudo" not in str(caught.value)


def test_folder_that_cannot_be_written_is_told_in_one_sentence(machine):
    machine.venv_status = 1
    machine.venv_says = "Error: [Errno 13] Permission denied: '.venv'"
    with pytest.raises(MissingError, match=r"Permission denied.*writable") as caught:
        machine.environment.create()
    assert "\n" not in str(caught.value)


def test_variables_that_lead_elsewhere_are_dropped(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    variables = clean_environment()
    assert "PYTHONPATH" not in variables
    assert "PYTHONHOME" not in variables
    assert variables["PIP_INDEX_URL"] == "https://mirror.example/simple"
