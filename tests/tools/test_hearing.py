"""What reproducers print: several at once, with placeholders for what differs from run to run."""

import sys
from pathlib import Path

import pytest

from tools import hearing
from tools.hearing import normalise
from tools.problems import ProblemError
from tools.reproducers import entries

PYTHON = Path(sys.executable)
ENTRY = """
MESSAGES = []


def reproduce():
    raise ValueError({text!r})
"""


@pytest.mark.parametrize("count", [2, hearing.FEW + 2])
def test_entries_are_heard_in_their_order(tmp_path: Path, count: int) -> None:
    folder = tmp_path / "snippets" / "errors"
    folder.mkdir(parents=True)
    for number in range(count):
        path = folder / f"entry_{number}.py"
        path.write_text(ENTRY.format(text=f"number {number}"), encoding="utf-8")
    chosen = list(entries(tmp_path).values())
    heard = list(hearing.hear_all(chosen, PYTHON, "2.15.0", tmp_path))
    assert [each.rows for each in heard] == [
        (("reproduce", "ValueError", f"number {number}"),) for number in range(count)
    ]


def test_an_interpreter_without_torch_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing, "version_of", lambda python, package: "")
    with pytest.raises(ProblemError, match="there is no torch to record"):
        hearing.release_of(PYTHON)


def test_names_of_event_files_become_placeholders() -> None:
    text = "/path/to/events.out.tfevents.1795252834.some-host.6711.0 has truncated"
    assert "events.out.tfevents.1700000000.host.12345.0 has" in normalise(text, {})


def test_addresses_in_memory_become_placeholders() -> None:
    assert normalise("<object at 0x7f12ab34cd56>", {}) == "<object at 0x7f0000000000>"
