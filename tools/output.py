"""`python -m tools output KEY…`: write what the blocks of a page print into the page.

    output shapes/memory.md…    the expected outputs of both languages, from real runs

Each block runs twice, with different seeds and in different processes; where the two outputs
differ nothing is written for it. Prints the diff. Never called by a test run.
"""

import argparse
import difflib
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import fresh, runblock
from tools.blockreport import explain
from tools.blocks import Block
from tools.collect import Collector
from tools.judge import BlockError, Run, judge, shown
from tools.problems import Problem, ProblemError
from tools.repo import ROOT
from tools.selection import paths_of


@dataclass(frozen=True)
class Change:
    """New lines for an expected output: page lines of the fence, from 1, both fences included."""

    opens: int
    closes: int
    output: str


def main(argv: list[str], root: Path = ROOT) -> int:
    """Rewrite the outputs of these pages; 1 where one of them could not be."""
    parser = argparse.ArgumentParser(prog="python -m tools output")
    parser.add_argument("keys", nargs="+", metavar="KEY", help="a page, e.g. shapes/memory.md")
    keys = parser.parse_args(argv).keys
    try:
        paths = list(dict.fromkeys(path for key in keys for path in paths_of(key, root)))
        blocks = {path: Collector(root).blocks(path) for path in paths}
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    outputs: dict[str, str | None] = {}
    written = 0
    for path, found in blocks.items():
        written += _rewrite(path, found, outputs, root)
    failed = sum(output is None for output in outputs.values())
    print(f"{written} outputs rewritten, {len(outputs) - failed} blocks ran, {failed} left as is")
    return 1 if failed else 0


def _rewrite(
    path: Path, blocks: Sequence[Block], outputs: dict[str, str | None], root: Path
) -> int:
    changes = []
    for block in blocks:
        if block.expected is None or block.expected_at is None or block.skip is not None:
            continue
        same = _same_run(block)
        if same not in outputs:
            try:
                outputs[same] = stable_output(block, root)
            except ProblemError as error:
                outputs[same] = None
                print(error, file=sys.stderr)
        output = outputs[same]
        if output is not None and output != shown(block.expected):
            changes.append(Change(*block.expected_at, output))
    if changes:
        before = path.read_text(encoding="utf-8")
        after = apply(before, changes)
        path.write_text(after, encoding="utf-8", newline="\n")
        name = path.relative_to(root).as_posix()
        old, new = before.splitlines(), after.splitlines()
        print("\n".join(difflib.unified_diff(old, new, name, name, n=1, lineterm="")))
    return len(changes)


def stable_output(block: Block, root: Path = ROOT) -> str:
    """What the block prints, equal in this process and in one of its own.

    Raises ProblemError where the block does not do what its marks say, or the outputs differ.
    """
    ran: Run | None = None
    try:
        ran = runblock.execute(block, seed=time.time_ns())
        here = judge(block, ran).stdout
        ran = fresh.execute(block, root)
        there = judge(block, ran).stdout
    except (Exception, SystemExit) as error:
        if not isinstance(error, BlockError) and (ran is None or error is not ran.error):
            raise
        message = explain(block, error, ran)
        raise ProblemError([Problem(block.path, block.line, message, "Correct the code")]) from None
    if here != there:
        lines = difflib.unified_diff(here.splitlines(), there.splitlines(), lineterm="", n=0)
        changing = "\n".join(list(lines)[2:])
        raise ProblemError(
            [
                Problem(
                    block.path,
                    block.line,
                    f"the block prints something else each time:\n{changing}\n",
                    "Seed it, round it, or print what stays the same (shapes, comparisons)",
                )
            ]
        )
    return here


def apply(text: str, changes: Sequence[Change]) -> str:
    """The page's text with the content of these fences replaced."""
    rows = text.split("\n")
    for change in sorted(changes, key=lambda change: change.opens, reverse=True):
        opening = rows[change.opens - 1]
        indent = opening[: len(opening) - len(opening.lstrip())]
        info = opening.strip().lstrip("`~")
        ticks = "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", change.output))])
        lines = change.output.removesuffix("\n").split("\n") if change.output else []
        rows[change.opens - 1 : change.closes] = [
            f"{indent}{ticks}{info}",
            *(f"{indent}{line}".rstrip() for line in lines),
            f"{indent}{ticks}",
        ]
    return "\n".join(rows)


def _same_run(block: Block) -> str:
    """What decides a block's output: its key without the output that the page shows."""
    parts = [(part.code, sorted(mark.key for mark in part.marks)) for part in block.chain]
    return repr((parts, block.code, sorted(mark.key for mark in block.marks)))
