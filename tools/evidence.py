"""What ran, where: `evidence/<device>-<torch>/<chapter>.json`, written by runs, never by hand.

A file holds one chapter's blocks as one kind of machine ran them on one torch release. `device`
in the folder's name is cpu, cuda or mps; pages that belong to no chapter are in `root.json`:

    {
      "blocks": {
        "<key of the block: SHA-256 over code, expected output, marks, chain>": {
          "date": "2026-11-20", "outcome": "passed", "seconds": 0.01
        }
      },
      "environment": {
        "device": "CPU", "python": "3.11.9", "system": "Linux x86_64",
        "torch": "2.15.0", "torchvision": "0.29.2"
      }
    }

`outcome` is passed, failed or skipped; or warned: it did the same, but for a warning that it does
not give on the release of the pages. `environment.device` is a name for readers. A key tells
that exactly this code ran: after a change the page has another key, and the page's stamp says
that it has not run. Keys are sorted; so two recordings differ only where runs do.
`evidence/wordings.json` and `evidence/reproducers.json` belong to `tools.wordings`.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tools.problems import problem
from tools.releases import version_key
from tools.repo import ROOT

FOLDER = "evidence"
OUTCOMES = ("passed", "warned", "failed", "skipped")
OTHERWISE = ("warned", "failed")  # than on the release of the pages
_RECORDER = "Restore it from git; only `python -m tools test --record` writes it"
_PLACE = re.compile(r"(cpu|cuda|mps)-(\d+\.\d+\.\d+)")
SUMS = "SHA256SUMS"  # the digests of all files (tools.sums)
_OTHERS = ("wordings.json", "reproducers.json", SUMS)
_NO_CHAPTER = "root"
_KEY = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Environment:
    """Where a run happened; every value is text for readers, releases without build tags."""

    python: str
    torch: str
    torchvision: str
    system: str
    device: str


@dataclass(frozen=True)
class Result:
    """How one block ended: outcome, seconds, date (YYYY-MM-DD)."""

    outcome: str
    seconds: float
    date: str


@dataclass(frozen=True)
class Record:
    """One file: an environment, and results by block key."""

    environment: Environment
    blocks: Mapping[str, Result]


@dataclass(frozen=True)
class Ran:
    """One environment that a page's blocks ran in; `date` is that of the block run longest ago."""

    torch: str
    device: str
    date: str


@dataclass(frozen=True)
class Stamp:
    """What may be said about a page: `passed` of its `total` blocks ran in each of `runs`."""

    runs: tuple[Ran, ...]
    passed: int
    total: int


@dataclass(frozen=True)
class Older:
    """Releases on which a block fails, or warns as well, though the newest one passes it.

    `since`: the release from which on none fails; empty where they fail after one that does not.
    """

    failed: tuple[str, ...]
    warned: tuple[str, ...]
    since: str


def older(records: Sequence[Record]) -> Mapping[str, Older]:
    """What is known of blocks that end otherwise on some release, by key.

    `records` are those of a chapter, newest torch first.
    """
    ended: dict[str, dict[str, str]] = {}
    for record in records:
        for key, result in record.blocks.items():
            if result.outcome != "skipped":
                ended.setdefault(key, {}).setdefault(record.environment.torch, result.outcome)
    return {
        key: _older(by_release)
        for key, by_release in ended.items()
        if next(iter(by_release.values())) == "passed" and set(by_release.values()) != {"passed"}
    }


def _older(by_release: Mapping[str, str]) -> Older:
    releases = sorted(by_release, key=version_key)
    failed, warned = (
        tuple(release for release in releases if by_release[release] == outcome)
        for outcome in ("failed", "warned")
    )
    since = releases[len(failed)] if releases[: len(failed)] == [*failed] else ""
    return Older(failed, warned, since)


def stamp(keys: Sequence[str], records: Sequence[Record]) -> Stamp:
    """The stamp of a page with these blocks: the runs that ran all, or else those that ran most.

    `records` are those of its chapter, newest torch first.
    """
    runs: list[tuple[int, Ran]] = []
    for record in records:
        results = [record.blocks[key] for key in keys if key in record.blocks]
        dates = [result.date for result in results if result.outcome == "passed"]
        if dates:
            where = record.environment
            runs.append((len(dates), Ran(where.torch, where.device, min(dates))))
    most = max((count for count, _ in runs), default=0)
    return Stamp(tuple(run for count, run in runs if count == most), most, len(keys))


def load(chapter: str, root: Path = ROOT) -> list[Record]:
    """The records of one chapter, newest torch first; ProblemError for a foreign or broken file."""
    found = []
    for folder in folders(root):
        path = place(folder, chapter)
        if path.is_file():
            found.append(read(path, root))
    return sorted(found, key=lambda record: version_key(record.environment.torch), reverse=True)


def folders(root: Path = ROOT) -> list[Path]:
    """The folders of all environments, in order of name."""
    top = root / FOLDER
    found = sorted(top.iterdir()) if top.is_dir() else []
    for path in found:
        fits = path.name in _OTHERS if path.is_file() else _PLACE.fullmatch(path.name)
        if not fits and path.name != "README.md":
            shown = path.relative_to(root).as_posix()
            raise problem(shown, 1, "this is no evidence of ours", "Remove it")
    return [path for path in found if path.is_dir()]


def place(folder: Path, chapter: str) -> Path:
    """The file of a chapter; pages without one share a file."""
    return folder / f"{chapter or _NO_CHAPTER}.json"


def chapter_at(path: Path) -> str:
    """The chapter that a file is about; empty for pages without one."""
    return "" if path.stem == _NO_CHAPTER else path.stem


def read(path: Path, root: Path = ROOT) -> Record:
    """One evidence file, checked against the format above; ProblemError where it is broken."""
    status = path.stat()
    try:
        return _read(path, status.st_mtime_ns, status.st_size)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        line = getattr(error, "lineno", 1)
        shown = path.relative_to(root).as_posix()
        raise problem(shown, line, f"broken evidence: {error}", _RECORDER) from None


@lru_cache(maxsize=256)
def _read(path: Path, changed: int, size: int) -> Record:
    """`changed` and `size` tell the cache that a file is another one."""
    return validate(json.loads(path.read_text(encoding="utf-8")), path.parent.name)


def validate(data: Mapping[str, Any], folder: str) -> Record:
    """The data of a file in `folder` as a Record; ValueError or TypeError says what is wrong."""
    if set(data) != {"environment", "blocks"}:
        raise ValueError("it must hold environment and blocks")
    environment = Environment(**data["environment"])
    named = _PLACE.fullmatch(folder)
    if not named or named[2] != environment.torch:
        raise ValueError(f"it speaks of torch {environment.torch} and stands in {folder}")
    if not all(isinstance(value, str) for value in vars(environment).values()):
        raise ValueError("the environment is text")
    blocks = {key: Result(**value) for key, value in data["blocks"].items()}
    for key, result in blocks.items():
        if not _KEY.fullmatch(key):
            raise ValueError(f"{key!r} is no block's key")
        if (
            result.outcome not in OUTCOMES
            or not _DATE.fullmatch(result.date)
            or not isinstance(result.seconds, float | int)
        ):
            raise ValueError(f"the result of {key} is not one")
    return Record(environment, blocks)


def write(record: Record, path: Path) -> None:
    """Write a record in its one form."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(record), indent=2, sort_keys=True, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
