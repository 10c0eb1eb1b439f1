"""Does anything slip? ``python benchmarks/mutation.py [--each N] [--seed N] [--whole N]``

Damages copies of the last commit (``damages.py`` holds the kinds), one damage at a time, and asks
``python -m tools check`` about each: all rules first, then the tests whose inputs were edited,
then the linters. Prints how many of each kind were caught, by what, and each damage that was not.
``--whole`` asks the whole suite about so many of them, drawn at random; after ``--minutes`` no
further damage is begun. Exits 1 below 98 per cent.

An undamaged copy must pass first. Takes most of an hour on two cores; ``--jobs`` copies at once.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.damages import KINDS, Damage, apply, draw

ROOT = Path(__file__).resolve().parent.parent
LEAST = 98  # per cent
SECONDS = 1_800
CHECKS = tuple((name, ("check", f"--{name}")) for name in ("rules", "tests", "lint"))


@dataclass(frozen=True)
class Case:
    """A damage of a kind; the seed draws it again in any copy."""

    kind: str
    seed: str


def main(argv: list[str]) -> int:
    """Run it and print the table."""
    parser = argparse.ArgumentParser(prog="python benchmarks/mutation.py")
    parser.add_argument("--each", type=int, default=20, help="damages of each kind")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--whole", type=int, default=0, help="so many by the whole suite")
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--kind", choices=sorted(KINDS), action="append")
    asked = parser.parse_args(argv)
    kinds = asked.kind or list(KINDS)
    cases = [Case(kind, f"{asked.seed} {kind} {n}") for n in range(asked.each) for kind in kinds]
    end = time.monotonic() + 60 * asked.minutes
    with copies(asked.jobs) as free:
        place = free.get()
        for name, command in CHECKS:
            if objects(place, command):
                print(f"The undamaged copy does not pass its {name}", file=sys.stderr)
                return 1
        free.put(place)
        with ThreadPoolExecutor(asked.jobs) as pool:
            caught = list(pool.map(lambda case: judge(case, free, CHECKS, end), cases))
            cases, caught = judged(cases, caught)
            whole = Random(asked.seed).sample(cases, min(asked.whole, len(cases)))
            suite = list(pool.map(lambda case: judge(case, free, (("suite", ("test",)),)), whole))
            whole, suite = judged(whole, suite)
    share = report(cases, caught)
    if whole:
        print(f"The whole suite caught {sum(bool(by) for by, _ in suite)} of {len(whole)}.")
        print_missed(whole, suite)
    return 0 if share >= LEAST else 1


@contextmanager
def copies(count: int) -> Iterator["SimpleQueue[Path]"]:
    """Clones of the last commit, to be taken and put back."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(count):
            place = Path(folder).resolve() / f"copy {number}"
            git(ROOT, "clone", "--quiet", str(ROOT), str(place))
            free.put(place)
        yield free


Verdict = tuple[str, str]  # by what it was caught, "" where it was not; the damage


def judge(
    case: Case,
    free: "SimpleQueue[Path]",
    checks: Sequence[tuple[str, Sequence[str]]],
    end: float = float("inf"),
) -> Verdict | None:
    """Damage a copy, ask until something objects, and mend the copy; nothing after the `end`."""
    if time.monotonic() > end:
        return None
    place = free.get()
    try:
        damage: Damage = draw(case.kind, Random(case.seed), place)
        apply(damage, place)
        by = next((name for name, command in checks if objects(place, command)), "")
        print(f"{by or 'NOT CAUGHT':<10} {case.kind}: {damage.story}", flush=True)
        return by, damage.story
    finally:
        git(place, "checkout", "--quiet", "--", ".")
        git(place, "clean", "-fdq")
        free.put(place)


def judged(
    cases: Sequence[Case], verdicts: Sequence[Verdict | None]
) -> tuple[list[Case], list[Verdict]]:
    """Those that there was time for."""
    pairs = [(case, v) for case, v in zip(cases, verdicts, strict=True) if v is not None]
    return [case for case, _ in pairs], [verdict for _, verdict in pairs]


def objects(place: Path, command: Sequence[str]) -> bool:
    """Whether one of the project's commands fails there."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.commands", *command],
        cwd=place,
        env={**os.environ, "PYTHONPATH": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return done.returncode != 0


def git(place: Path, *arguments: str) -> None:
    """Call git there; its objection ends the benchmark."""
    subprocess.run(["git", "-C", str(place), *arguments], check=True, stdin=subprocess.DEVNULL)


def report(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> float:
    """Print the table and what slipped; returns the share that was caught, in per cent."""
    print(f"\n{'kind':<32}{'tried':>6}{'caught':>8}{'rules':>8}{'tests':>8}{'lint':>8}")
    for kind in dict.fromkeys(case.kind for case in cases):
        by = Counter(v[0] for case, v in zip(cases, verdicts, strict=True) if case.kind == kind)
        tried = by.total()
        found = "".join(f"{by[name]:>8}" for name, _ in CHECKS)
        print(f"{kind:<32}{tried:>6}{tried - by['']:>8}{found}")
    share = 100 * sum(bool(by) for by, _ in verdicts) / len(cases)
    print(f"{'all':<32}{len(cases):>6}{sum(bool(by) for by, _ in verdicts):>8}  {share:.1f} %")
    print_missed(cases, verdicts)
    return share


def print_missed(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> None:
    """Print what nothing objected to."""
    for case, (by, story) in zip(cases, verdicts, strict=True):
        if not by:
            print(f"not caught: {case.kind}: {story}")


if __name__ == "__main__":
    start = time.perf_counter()
    status = main(sys.argv[1:])
    print(f"{time.perf_counter() - start:.0f} s")
    sys.exit(status)
