"""What a run adds to the evidence: its results on top of those that stand there already."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path

from tools import evidence, sums
from tools.evidence import Environment, Record, Result
from tools.problems import ProblemError
from tools.repo import ROOT


def today() -> str:
    """The date that results of this run bear, as evidence writes it."""
    return datetime.now(UTC).date().isoformat()


def record(
    folder: Path,
    environment: Environment,
    results: Mapping[str, Result],
    keys: Mapping[str, Collection[str]],
    root: Path = ROOT,
    *,
    anew: bool = False,
) -> list[Path]:
    """Merge results into the file of each chapter that has any of them; returns those written.

    `keys` are those of all blocks of each chapter. `anew` as for `updated`.
    """
    written = []
    for chapter, alive in keys.items():
        ran = {key: result for key, result in results.items() if key in alive}
        if ran:
            path = evidence.place(folder, chapter)
            evidence.write(updated(path, environment, ran, alive, root, anew=anew), path)
            written.append(path)
    sums.note(written, root)
    return written


def updated(
    path: Path,
    environment: Environment,
    results: Mapping[str, Result],
    keys: Collection[str],
    root: Path = ROOT,
    *,
    anew: bool = False,
) -> Record:
    """What the file is to hold with these results.

    Raises ProblemError where it is broken; `anew` means that what is broken counts for nothing.
    """
    try:
        old = evidence.read(path, root) if path.is_file() else None
    except ProblemError:
        if not anew:
            raise
        old = None
    return merge(old, environment, results, keys)


def merge(
    old: Record | None,
    environment: Environment,
    results: Mapping[str, Result],
    keys: Collection[str],
) -> Record:
    """`old` with new results on top; blocks that are not among the chapter's `keys` go."""
    blocks = {**(old.blocks if old else {}), **results}
    return Record(environment, {key: blocks[key] for key in sorted(blocks) if key in keys})
