"""Blocks as a reader runs them who copies them: each in its own interpreter, in an empty folder.

    python -m tools test --fresh [PAGE…]            all blocks, or those of these pages
    python -m tools test --fresh --changed [REV]    only blocks that REV (HEAD~1) does not hold

A PAGE is a page's key (shapes/memory.md: both languages), or a file. The interpreter cannot import
anything of the repository; that is checked in each run.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools import driver, nursery, ownprocess
from tools.blockreport import explain
from tools.blocks import Block
from tools.driver import Description, Warned, WarningAction
from tools.judge import BlockError, Run, compare, judge
from tools.nursery import Idle, Room
from tools.ownprocess import environment
from tools.problems import ProblemError
from tools.repo import ROOT
from tools.runblock import allowed, write

FEW = 8  # blocks for which interpreters to fork from are not worth their start
SECONDS = 600


def main(argv: list[str]) -> int:
    """Run the blocks that are asked for, two at a time; 0 if and only if all pass."""
    from tools import selection

    parser = argparse.ArgumentParser(prog="python -m tools test --fresh")
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    parser.add_argument("--changed", nargs="?", const="HEAD~1", metavar="REV")
    options = parser.parse_args(argv)
    try:
        blocks = selection.select(options.pages, ROOT)
        if options.changed:
            known = selection.keys_at(options.changed, ROOT)
            blocks = [block for block in blocks if block.key not in known]
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    return run_all(blocks)


def run_all(blocks: Sequence[Block]) -> int:
    """Run each distinct block once; prints what fails and the counts."""
    distinct = list({block.key: block for block in blocks}.values())
    skipped = [block for block in distinct if block.skip is not None]
    for block in skipped:
        print(f"{block.path}:{block.line}: skipped: {block.skip}", flush=True)
    waiting = [block for block in distinct if block.skip is None]
    failed = 0
    told = nursery.each(_prove, waiting, driver, environment(), few=FEW)
    for number, text in enumerate(told, start=1):
        failed += text is not None
        if text is not None:
            print(f"{text}\n", flush=True)
        elif number % 20 == 0:
            print(f"{number} of {len(waiting)} blocks ran", flush=True)
    print(
        f"{len(waiting) - failed} of {len(distinct)} blocks passed in interpreters of their own, "
        f"{failed} failed, {len(skipped)} skipped ({len(blocks)} places on pages)",
        flush=True,
    )
    return 1 if failed else 0


def execute(
    block: Block,
    root: Path = ROOT,
    idle: Idle | None = None,
    python: str = sys.executable,
    others: WarningAction = "error",
) -> Run:
    """Run one block in its own interpreter, or a fork of an `idle` one, whatever comes of it.

    `python` is the interpreter, or that of the idle ones; `others`: what becomes of warnings that
    the block's marks do not name.

    Raises BlockError where that interpreter could import the project, or had to be stopped.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place).resolve()
        scratch, answer = folder / "reader", folder / "answer.json"
        scratch.mkdir()
        if block.alone:
            return ownprocess.execute(write(block, scratch), block.processes, python)
        task = {
            "root": str(root),
            "path": str(write(block, scratch)),
            "parts": len(block.chain) + 1,
            "allowed": [category.__name__ for category in allowed(block)],
            "others": others,
            "answer": str(answer),
        }
        output, errors = folder / "stdout", folder / "stderr"
        room = Room(scratch, output, errors)
        try:
            status = nursery.run(driver, task, room, SECONDS, idle=idle, python=python)
        except TimeoutError:
            raise BlockError(f"it did not end within {SECONDS} seconds") from None
        if not answer.is_file():
            said = errors.read_bytes().decode("utf-8", "replace")
            raise BlockError(f"its interpreter died with status {status}:\n{said}")
        return _run(json.loads(answer.read_text(encoding="utf-8")), output, task["path"])


def _run(answer: dict[str, object], output: Path, path: object) -> Run:
    if answer["visible"]:
        raise BlockError(f"its interpreter sees the repository: {answer['visible']}")
    offset, error = answer["offset"], answer["error"]
    printed = output.read_bytes()[offset if isinstance(offset, int) else 0 :]
    return Run(
        printed.decode("utf-8", "replace").replace("\r\n", "\n"),
        float(str(answer["seconds"])),
        offset is not None,
        _description(error),
        _warned(answer["warned"]),
        str(path),
    )


def _description(error: object) -> Description | None:
    if not isinstance(error, dict):
        return None
    return Description(tuple(error["classes"]), error["lines"], error["traceback"])


def _warned(rows: object) -> tuple[Warned, ...]:
    assert isinstance(rows, Iterable)
    return tuple(Warned(tuple(bases), line) for bases, line in rows)


def _prove(block: Block, idle: Idle | None = None) -> str | None:
    """None for a block that does what its page says, or else the explanation."""
    ran = None
    try:
        ran = execute(block, idle=idle)
        compare(block, judge(block, ran))
    except BlockError as error:
        return explain(block, error, ran) if idle is None else _prove(block)
    return None
