"""`evidence/SHA256SUMS`: the digest of each file that runs wrote, so that no edit goes unseen.

Its form is that of `sha256sum`; `cd evidence && sha256sum -c SHA256SUMS` says the same as the rule.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.evidence import FOLDER, SUMS
from tools.problems import Problem
from tools.repo import ROOT

_REMEDY = "Restore it from git; only recorded runs write it"


def note(paths: Iterable[Path], root: Path = ROOT) -> None:
    """Note the digests of files that a run has just written; files that are no more lose theirs."""
    top = root / FOLDER
    new = {path.relative_to(top).as_posix(): _digest(path) for path in paths}
    sums = _read(top) | new
    lines = [f"{sums[name]}  {name}\n" for name in sorted(sums) if (top / name).is_file()]
    (top / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def check(root: Path = ROOT) -> Iterator[Problem]:
    """A problem for each file of evidence that is not as a run wrote it, or that is gone."""
    top = root / FOLDER
    sums = _read(top)
    there = {path.relative_to(top).as_posix(): path for path in top.rglob("*.json")}
    for name, path in sorted(there.items()):
        shown = f"{FOLDER}/{name}"
        if name not in sums:
            yield Problem(shown, 1, "no run has written this file", "Remove it, and record a run")
        elif _digest(path) != sums[name]:
            yield Problem(shown, 1, "this file is not as a run wrote it", _REMEDY)
    for number, name in enumerate(sums, start=1):
        if name not in there:
            yield Problem(f"{FOLDER}/{SUMS}", number, f"{name} is gone", _REMEDY)


def _read(top: Path) -> dict[str, str]:
    """Each file's digest; a line that cannot be read names a file that is not there."""
    path = top / SUMS
    rows = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    pairs = (row.partition("  ") for row in rows if row)
    return {name: digest for digest, _, name in pairs}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
