"""The reproducers of the error entries, and what each of them prints in a given interpreter."""

import ast
import hashlib
import json
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import here, nursery, reproducer
from tools.judge import shown
from tools.nursery import Idle, Room
from tools.ownprocess import cause
from tools.problems import problem
from tools.repo import ROOT

SECONDS = 180
PLACE = "/path/to"
ENVIRONMENT = {"NO_COLOR": "1"}  # beside what every process of its own gets
_TEMPORARY = r"(?:[/\\]tmp[a-z0-9_]{8})?"
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
# TensorBoard names its files after the time, the machine and the process.
_EVENTS = re.compile(r"\btfevents\.\d+\.[\w-]+\.\d+\.\d+")
_VERSION = "from importlib.metadata import version; print(version('torch'))"


@dataclass(frozen=True)
class Entry:
    """An entry's reproducers: their names, what they need, the hash of their source."""

    slug: str
    path: Path
    kind: str
    needs: tuple[str, ...]
    functions: tuple[str, ...]
    code: str

    @property
    def records(self) -> bool:
        """Whether there is a message that a run could record."""
        return self.kind != "silent"


@dataclass(frozen=True)
class Heard:
    """What an entry printed, `ran` whether all of it ran, and why something gave no wording."""

    rows: tuple[tuple[str, str, str], ...]
    failures: tuple[str, ...]
    ran: bool


def entries(root: Path = ROOT) -> dict[str, Entry]:
    """All entries by slug, read without importing them."""
    folder = root / "snippets" / "errors"
    found = [_entry(path, root) for path in sorted(folder.glob("[!_]*.py"))]
    return {entry.slug: entry for entry in found}


def _entry(path: Path, root: Path) -> Entry:
    text = path.read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        shown_path = path.relative_to(root).as_posix()
        raise problem(shown_path, error.lineno or 1, str(error.msg), "Correct it") from None
    functions = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.split("_")[0] == "reproduce"
    ]
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    try:
        needs = ast.literal_eval(constants["NEEDS"]) if "NEEDS" in constants else []
        kind = ast.literal_eval(constants["KIND"]) if "KIND" in constants else "error"
    except ValueError:
        shown_path = path.relative_to(root).as_posix()
        raise problem(shown_path, 1, "KIND or NEEDS is no literal", "Write texts") from None
    source = "\n".join(ast.get_source_segment(text, node) or "" for node in functions)
    return Entry(
        path.stem.replace("_", "-"),
        path,
        kind,
        (needs,) if isinstance(needs, str) else tuple(needs),
        tuple(node.name for node in functions),
        hashlib.sha256(source.encode()).hexdigest(),
    )


def release_of(python: Path) -> str:
    """The torch release that an interpreter holds, without the tag of its build."""
    done = subprocess.run(
        [str(python), "-P", "-c", _VERSION], capture_output=True, text=True, check=False
    )
    if done.returncode:
        remedy = "Run `python -m tools record`, which installs it"
        raise problem("evidence/wordings.json", 1, "there is no torch to record", remedy)
    return done.stdout.strip().partition("+")[0]


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
