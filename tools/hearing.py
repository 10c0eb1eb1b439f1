"""What the reproducers of the error entries print in a given interpreter."""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tools import here, nursery, reproducer
from tools.judge import shown
from tools.nursery import Idle, Room
from tools.ownprocess import cause, environment
from tools.problems import problem
from tools.releases import version_of
from tools.repo import ROOT
from tools.reproducers import Entry

SECONDS = 180
FEW = 4  # entries for which interpreters to fork from are not worth their start
PLACE = "/path/to"
ENVIRONMENT = {"NO_COLOR": "1"}  # beside what every process of its own gets
_TEMPORARY = r"(?:[/\\]tmp[a-z0-9_]{8})?"
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
# TensorBoard names its files after the time, the machine and the process.
_EVENTS = re.compile(r"\btfevents\.\d+\.[\w-]+\.\d+\.\d+")


@dataclass(frozen=True)
class Heard:
    """What an entry printed, `ran` whether all of it ran, and why something gave no wording."""

    rows: tuple[tuple[str, str, str], ...]
    failures: tuple[str, ...]
    ran: bool


def release_of(python: Path) -> str:
    """The torch release that an interpreter holds, without the tag of its build."""
    release = version_of(python, "torch")
    if not release:
        remedy = "Run `python -m tools record`, which installs it"
        raise problem("evidence/wordings.json", 1, "there is no torch to record", remedy)
    return release


def hear_all(
    chosen: Sequence[Entry], python: Path, release: str, root: Path = ROOT
) -> Iterator[Heard]:
    """What each of the entries prints, in their order; several run at once."""
    listen = partial(hear, python=python, release=release, root=root)
    own = {**environment(), **ENVIRONMENT}
    return nursery.each(listen, chosen, reproducer, own, str(python), few=FEW)


def hear(
    entry: Entry, python: Path, release: str, root: Path = ROOT, idle: Idle | None = None
) -> Heard:
    """Run every reproducer of an entry, each in its own process: a fork, if some are `idle`.

    `python` is an interpreter that holds this `release` of torch.
    """
    releases = [need for need in entry.needs if here.is_release(need)]
    if not entry.records or not all(here.fits(need, release) for need in releases):
        return Heard((), (), True)
    rows: list[tuple[str, str, str]] = []
    failures = []
    ran = True
    for name in entry.functions:
        answer = _run(entry, name, python, root, idle) if idle is not None else ""
        if not answer or isinstance(answer, str):  # what a fork cannot, an interpreter may
            answer = _run(entry, name, python, root)
        if isinstance(answer, str):
            failures.append(f"{name}: {answer}")
            ran = False
        elif not answer:
            failures.append(f"{name} printed nothing")
        elif lacking := _lacking(entry, answer):
            failures.append(f"{name}: {lacking}")
        else:
            rows += [(name, *row) for row in answer]
    return Heard(tuple(rows), tuple(failures), ran)


def _lacking(entry: Entry, rows: list[tuple[str, str]]) -> str:
    """What an interpreter without torchvision says is no wording of an entry on something else."""
    missing = "ModuleNotFoundError"
    if missing in entry.path.read_text(encoding="utf-8"):
        return ""
    return next((text for exception, text in rows if exception == missing), "")


def _run(
    entry: Entry, name: str, python: Path, root: Path, idle: Idle | None = None
) -> list[tuple[str, str]] | str:
    """Class and text of what one function printed, or why it could not run."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place).resolve()
        answer = folder / "answer.json"
        task = {
            "module": str(entry.path),
            "function": name,
            "kind": entry.kind,
            "needs": [need for need in entry.needs if not here.is_release(need)],
            "answer": str(answer),
        }
        own = ENVIRONMENT | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
        room = Room(folder, folder / "stdout", folder / "stderr", own)
        try:
            status = nursery.run(reproducer, task, room, SECONDS, idle=idle, python=str(python))
        except TimeoutError:
            return f"stopped after {SECONDS} seconds"
        if not answer.is_file():
            last = room.errors.read_text(encoding="utf-8", errors="replace").strip().split("\n")[-1]
            return f"its process died with status {status}: {last}"
        heard = json.loads(answer.read_text(encoding="utf-8"))
        if heard["lacking"]:
            return f"needs {', '.join(heard['lacking'])}"
        places = {str(folder): PLACE, str(root): PLACE}
        places |= {heard["prefix"]: f"{PLACE}/python", heard["base"]: f"{PLACE}/python"}
        rows = map(_died, heard["rows"]) if entry.kind == "process" else heard["rows"]
        return [(exception, normalise(text, places)) for exception, text in rows]


def _died(row: Sequence[str]) -> tuple[str, str]:
    """Class and text of the error of which a process died."""
    exception, colon, text = cause(row[1]).partition(":")
    return (exception, text.removeprefix(" ")) if colon else ("", exception)


def normalise(text: str, places: Mapping[str, str]) -> str:
    """A message as a page can show it, with placeholders for folders and addresses of this run."""
    for folder in sorted(places, key=len, reverse=True):
        pattern = re.escape(folder) + _TEMPORARY
        text = re.sub(pattern, lambda _, folder=folder: places[folder], text)  # type: ignore[misc]
    text = _EVENTS.sub("tfevents.1700000000.host.12345.0", shown(text))
    return _ADDRESS.sub("0x7f0000000000", text).removesuffix("\n")
