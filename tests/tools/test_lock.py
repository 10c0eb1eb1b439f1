"""Pinning: what uv is asked, and what gets into the files."""

import subprocess
from pathlib import Path

import pytest

from tools import lock
from tools.missing import MissingError
from tools.requirements import FILES, Cost, Target, read_costs

PINS = "mkdocs==1.6.1 \\\n    --hash=sha256:00\n"
PYLOCK = """
[[packages]]
name = "mkdocs"
version = "1.6.1"
wheels = [{ url = "https://index.example/mkdocs-1.6.1-py3-none-any.whl" }]
"""


class Machine:
    """Stands for uv and pip, and notes what they are asked."""

    def __init__(self):
        self.calls = []
        self.pins = PINS
        self.pip_status = 0

    def run(self, command, **_):
        self.calls.append(command)
        if "-o" in command:
            out = Path(command[command.index("-o") + 1])
            self.calls[-1] = [*command, f"existed={out.exists()}"]
            out.write_text(PYLOCK if out.suffix == ".toml" else self.pins, encoding="utf-8")
            return subprocess.CompletedProcess(command, 0, "", "")
        return subprocess.CompletedProcess(command, self.pip_status, "", "pip objects")


@pytest.fixture
def machine(monkeypatch):
    machine = Machine()
    monkeypatch.setattr(lock.subprocess, "run", machine.run)
    monkeypatch.setattr(lock, "ask_sizes", lambda urls: dict.fromkeys(urls, 4_000_000))
    monkeypatch.setattr(lock, "unpacking_factor", lambda packages, sizes: (2.5, "here, 1 of 1"))
    return machine


def test_files_hold_pins_and_measured_costs(machine, tmp_path):
    lock.lock(tmp_path, upgrade=False)
    for group, name in FILES.items():
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.endswith(PINS)
        assert f"the group {group} of pyproject.toml" in text
        assert "2.50 times the download, as measured on here, 1 of 1" in text
        assert read_costs(text)[Target("linux-x86_64", "3.11")] == Cost(1, 4, 10)


def test_all_platforms_are_resolved_with_hashes_and_without_addresses(machine, tmp_path):
    lock.lock(tmp_path, upgrade=False)
    command = next(" ".join(call) for call in machine.calls if "--generate-hashes" in call)
    for option in ("--universal", "--no-emit-index-url", "--no-header", "--python-version 3.11"):
        assert option in command


def test_versions_of_the_largest_group_bind_the_others(machine, tmp_path):
    lock.lock(tmp_path, upgrade=False)
    resolved = [call for call in machine.calls if "--generate-hashes" in call]
    assert [call[call.index("--group") + 1].rpartition(":")[2] for call in resolved] == [
        "test",
        "check",
        "site",
    ]
    assert "--constraint" not in resolved[0]
    for call in resolved[1:]:
        assert call[call.index("--constraint") + 1].endswith(FILES["test"])


@pytest.mark.parametrize(("upgrade", "kept"), [(False, "True"), (True, "False")])
def test_versions_stay_unless_an_upgrade_is_asked_for(machine, tmp_path, upgrade, kept):
    for name in FILES.values():
        (tmp_path / name).write_text(PINS, encoding="utf-8")
    lock.lock(tmp_path, upgrade)
    resolved = [call for call in machine.calls if "--generate-hashes" in call]
    assert {call[-1] for call in resolved} == {f"existed={kept}"}


def test_address_of_an_index_stops_the_lock(machine, tmp_path):
    machine.pins = f"--index-url https://index.example/simple\n{PINS}"
    with pytest.raises(MissingError, match="An address got into"):
        lock.lock(tmp_path, upgrade=False)
    assert not list(tmp_path.glob("*.txt"))


def test_what_pip_does_not_take_is_not_written(machine, tmp_path):
    machine.pip_status = 1
    with pytest.raises(MissingError, match="pip objects"):
        lock.lock(tmp_path, upgrade=False)
    assert not list(tmp_path.glob("*.txt"))
