"""`python -m tools merge FOLDER`: take over the evidence that another machine has recorded.

FOLDER is the `evidence` folder of a checkout there, or what an archive of it held. It is untrusted:
names, sizes, every key and every value are checked before anything is written, and a file that
tells of code which this checkout does not hold is refused as a whole. Wordings are not taken over.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import evidence, recording, sums
from tools.collect import keys_by_chapter
from tools.evidence import Record
from tools.problems import Problem, ProblemError, problem
from tools.repo import ROOT
from tools.selection import select

USAGE = "usage: python -m tools merge FOLDER   (the evidence folder of another checkout)"
LARGEST = 4_000_000  # bytes of a file
_FOLDER = re.compile(r"(?:cpu|cuda|mps)-\d{1,3}\.\d{1,3}\.\d{1,3}")
_FILE = re.compile(r"[a-z]{1,40}\.json")
_SHOWN = re.compile(r"[\w .,()+/@-]{0,80}", re.ASCII)
_SECONDS = 100_000


def main(argv: list[str], root: Path = ROOT) -> int:
    """Merge; 1 with every reason where something is refused: then nothing is written."""
    if len(argv) != 1 or argv[0].startswith("-"):
        print(USAGE, file=sys.stderr)
        return 2
    try:
        written = merge(Path(argv[0]), root)
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    for path, count in written.items():
        print(f"{path.relative_to(root).as_posix()}: {count} results")
    return 0


def merge(source: Path, root: Path = ROOT) -> dict[Path, int]:
    """Merge all evidence below `source`; how many results each file took. All or ProblemError."""
    keys = keys_by_chapter(select([], root))
    found: list[Problem] = []
    records: dict[Path, Record] = {}
    for file in _files(source):
        try:
            record = _checked(file, keys.get(evidence.chapter_at(file), set()))
        except ProblemError as error:
            found += error.problems
        else:
            records[root / evidence.FOLDER / file.parent.name / file.name] = record
    if not records and not found:
        remedy = "Name the evidence folder of a checkout in which `test --record` ran"
        raise problem(str(source), 1, "there is no evidence", remedy)
    if found:
        raise ProblemError(found)
    for path, record in records.items():
        alive = keys.get(evidence.chapter_at(path), set())
        merged = recording.updated(path, record.environment, record.blocks, alive, root)
        evidence.write(merged, path)
    sums.note(records, root)
    return {path: len(record.blocks) for path, record in records.items()}


def _files(source: Path) -> Iterator[Path]:
    for folder in sorted(source.iterdir()) if source.is_dir() else ():
        if _FOLDER.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
            yield from sorted(folder.iterdir())


def _checked(file: Path, keys: set[str]) -> Record:
    """The record in a file that nobody vouches for."""
    shown = f"{file.parent.name}/{file.name}"
    if not _FILE.fullmatch(file.name) or file.is_symlink() or not file.is_file():
        raise problem(shown, 1, "this is no evidence of a chapter", "Leave it out")
    if file.stat().st_size > LARGEST:
        raise problem(shown, 1, f"it is larger than {LARGEST} bytes", "Record it again")
    try:
        record = evidence.validate(json.loads(file.read_bytes()), file.parent.name)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise problem(shown, 1, f"broken evidence: {error}"[:200], "Record it again") from None
    today = recording.today()
    odd = [value for value in vars(record.environment).values() if not _SHOWN.fullmatch(value)]
    late = [result.date for result in record.blocks.values() if result.date > today]
    slow = [r.seconds for r in record.blocks.values() if not 0 <= r.seconds < _SECONDS]
    if odd or late or slow:
        raise problem(
            shown,
            1,
            f"a value that no run writes: {(odd or late or slow)[0]!r}"[:200],
            "Record it again",
        )
    if unknown := set(record.blocks) - keys:
        raise problem(
            shown,
            1,
            f"{len(unknown)} of {len(record.blocks)} results are of code that is not here",
            "Record on the same commit that this checkout holds",
        )
    return record
