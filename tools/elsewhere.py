"""`python -m tools test --torch VERSION [PAGE…]`: the pages' blocks on another torch release.

Each distinct block runs in a fork of an interpreter that holds that release with its torchvision
and what else readers would install, in a throw-away environment; how it ended becomes evidence, and
pages say from which release on their code gives what they show. On another release a message may be
worded differently: there it is enough that torchwhy takes it for the same error. A block may warn
there and do the same. That it fails there is no failure of this command, but something to know.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from tools import driver, evidence, fresh, here, nursery, recording, releases, selection
from tools.blocks import Block
from tools.collect import chapter_of, keys_by_chapter
from tools.driver import WarningAction
from tools.evidence import Environment, Result
from tools.judge import BlockError, Run, judge, shown
from tools.machine import environment as this_machine
from tools.missing import MissingError
from tools.nursery import Idle
from tools.ownprocess import environment
from tools.problems import ProblemError
from tools.repo import ROOT

_LACKS = "ModuleNotFoundError: No module named "
# What a block may have come to, and what then became of warnings that its marks do not name.
_WAYS: tuple[tuple[str, WarningAction], ...] = (("passed", "error"), ("warned", "ignore"))
_OURS = ("torch", "torchvision")


def main(argv: list[str], root: Path = ROOT) -> int:
    """Run the blocks and record how they ended; 1 where they could not be run at all."""
    parser = argparse.ArgumentParser(prog="python -m tools test")
    parser.add_argument("--torch", metavar="VERSION", required=True)
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    asked = parser.parse_args(argv)
    try:
        blocks = selection.select(asked.pages, root)
        with releases.interpreter(asked.torch) as python:
            where = _environment(asked.torch, python)
            results = run_all(blocks, asked.torch, python)
        record(blocks, results, where, root)
    except (ProblemError, MissingError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def run_all(blocks: Sequence[Block], release: str, python: Path) -> dict[str, Result]:
    """How each distinct block ends on this release, by its key."""
    distinct = list({block.key: block for block in blocks}.values())
    try_one = partial(outcome, release=release, python=python)
    results = list(nursery.each(try_one, distinct, driver, environment(), str(python)))
    for block, result in zip(distinct, results, strict=True):
        if result.outcome in evidence.OTHERWISE:
            print(
                f"torch {release} {result.outcome}: {block.path}:{block.line} {block.name}",
                flush=True,
            )
    counts = Counter(result.outcome for result in results)
    told = ", ".join(f"{counts[name]} {name}" for name in evidence.OUTCOMES)
    print(f"torch {release}: {told} of {len(distinct)} blocks", flush=True)
    return {block.key: result for block, result in zip(distinct, results, strict=True)}


def outcome(block: Block, release: str, python: Path, idle: Idle | None = None) -> Result:
    """How a block ends on a release: skipped where it needs a GPU, another release or package."""
    today = recording.today()
    if any(mark.skips for mark in block.marks) or not _fits(block, release):
        return Result("skipped", 0.0, today)
    places = (idle, None) if idle else (None,)  # what a fork cannot, an interpreter may
    for ended, others in _WAYS[:1] if block.alone else _WAYS:  # a file's warnings stop nothing
        for place in places:
            try:
                ran = fresh.execute(block, idle=place, python=str(python), others=others)
            except BlockError:
                continue
            if _lacks(ran):
                return Result("skipped", 0.0, today)
            if same(block, ran):
                return Result(ended, round(ran.seconds, 3), today)
    return Result("failed", 0.0, today)


def same(block: Block, ran: Run) -> bool:
    """Whether the block did what its page says, its messages worded as that release words them."""
    try:
        judged = judge(block, ran)
    except BlockError:
        return False
    if block.expected is None:
        return True
    expected, printed = shown(block.expected), shown(ran.stdout)
    if ran.described is None:
        return expected == judged.stdout
    return expected.startswith(printed)


def record(
    blocks: Sequence[Block], results: Mapping[str, Result], where: Environment, root: Path
) -> None:
    """Merge the results into the evidence of that release; blocks that are no more go."""
    folder = root / evidence.FOLDER / f"cpu-{where.torch}"
    asked = {chapter_of(block.path) for block in blocks}
    keys = keys_by_chapter(selection.select([], root))
    ran = {chapter: alive for chapter, alive in keys.items() if chapter in asked}
    recording.record(folder, where, results, ran, root)


def _fits(block: Block, release: str) -> bool:
    needs = [need for need in block.needs if need != here.NO_CUDA]  # it runs on the CPU
    return all(need != here.CUDA and here.fits(need, release) for need in needs)


def _lacks(ran: Run) -> bool:
    """Whether it ended for want of a package that is not torch's."""
    said = ran.described.lines if ran.described else ""
    name = said.partition(_LACKS)[2].strip().strip("'").partition(".")[0]
    return bool(name) and name not in _OURS


def _environment(release: str, python: Path) -> Environment:
    vision = releases.version_of(python, "torchvision")
    return replace(this_machine()[1], torch=release, torchvision=vision, device="CPU")
