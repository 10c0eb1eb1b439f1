"""Does the edit of ``torchwhy --json`` repair code? ``python benchmarks/repair.py [--seed N]``

Makes broken scripts of some twenty kinds, one mistake each (``broken.py``), runs each, gives its
traceback to torchwhy, applies the edit in the JSON with a program that knows no torch
(``apply_edit.py``), and runs the script again. Prints for each kind how many scripts there are, how
many are recognised, get an edit, run with the first edit that fits their statement, and run with
any of the alternatives. A kind without an edit counts as it is. Exits 1 where fewer run with the
first than ``--least`` per cent.

All in one process: to import torch takes longer than everything else. ``--show`` prints failures.
"""

import argparse
import contextlib
import io
import json
import linecache
import sys
import traceback
import warnings
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch

from benchmarks.apply_edit import apply_edit
from benchmarks.broken import KINDS, make
from torchwhy import recognise
from torchwhy.catalogue import Catalogue, load
from torchwhy.cli import as_object


class Failure(NamedTuple):
    """The traceback of a script, and the line of the script that it names last."""

    text: str
    line: int


class Repair(NamedTuple):
    """What came of one script."""

    recognised: bool
    edits: int
    first: bool
    some: bool
    story: str


def run(source: str, name: str) -> Failure | None:
    """Run a script; None where it ends well. Warnings of its own doing are errors."""
    torch.manual_seed(0)
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", UserWarning)
            exec(compile(source, name, "exec"), {"__name__": "__main__"})
    except Exception as error:
        error.__traceback__ = error.__traceback__.tb_next if error.__traceback__ else None
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno or 0 for frame in frames if frame.filename == name]
        return Failure("".join(traceback.format_exception(error)), lines[-1] if lines else 0)
    return None


def repair(source: str, name: str, catalogue: Catalogue) -> Repair:
    """Run, ask, edit and run again; ValueError for a script that was not broken."""
    failure = run(source, name)
    if failure is None:
        raise ValueError(f"{name} runs as it is:\n{source}")
    answer = recognise(failure.text, catalogue)
    told: dict[str, Any] = json.loads(json.dumps(as_object(name, answer, "en", catalogue)))
    edits = told.get("edits", [])
    story = [f"== {name}", source, failure.text, json.dumps(edits, indent=1)]
    runs = []
    for edit in edits:
        changed = apply_edit(edit, told, source, failure.line)
        if changed is None:
            continue
        again = run(changed, f"{name} edited")
        runs.append(again is None)
        story += [changed, again.text if again else "runs"]
    return Repair(
        answer.match is not None, len(edits), runs[:1] == [True], any(runs), "\n".join(story)
    )


def main(argv: list[str]) -> int:
    """Print a row a kind; 1 where too few scripts run."""
    parser = argparse.ArgumentParser(description="Does the edit that torchwhy gives repair code?")
    parser.add_argument("--seed", type=int, default=0, help="of the first script of each kind")
    parser.add_argument("--least", type=float, default=95.0, help="per cent that must run")
    parser.add_argument("--show", action="store_true", help="print the scripts that do not run")
    options = parser.parse_args(argv)
    catalogue = load()
    print(f"{'kind':<22}{'broken':>8}{'recognised':>12}{'edit':>7}{'runs':>7}{'some edit':>11}")
    everything: list[Repair] = []
    for kind, count in KINDS.items():
        done = []
        for seed in range(options.seed, options.seed + count):
            done.append(repair(make(kind, seed), f"{kind.__name__}-{seed}.py", catalogue))
            if options.show and not done[-1].first:
                print(done[-1].story)
        print(row(kind.__name__, done))
        everything += done
    print(row("all", everything))
    share = 100 * sum(item.first for item in everything) / len(everything)
    print(f"{share:.1f} % run with the first edit (at least {options.least:.0f} %)")
    return int(share < options.least)


def row(name: str, done: list[Repair]) -> str:
    """The counts of a kind."""
    return (
        f"{name:<22}{len(done):>8}{sum(item.recognised for item in done):>12}"
        f"{sum(item.edits > 0 for item in done):>7}{sum(item.first for item in done):>7}"
        f"{sum(item.some for item in done):>11}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
