"""`python -m tools check`: all rules and linters, an answer in seconds after every edit."""

import sys
import time
from pathlib import Path

from tools import lint
from tools.contents import Contents
from tools.problems import ProblemError
from tools.repo import ROOT
from tools.rules import RULES, problems
from tools.rules.code_blocks import collect

USAGE = "usage: python -m tools check [--rules]   (--rules: without the linters)"


def main(argv: list[str], root: Path = ROOT) -> int:
    """Print every problem as `file:line: what. Remedy.`; 1 where there is any."""
    if set(argv) - {"--rules"}:
        print(USAGE, file=sys.stderr)
        return 2
    start = time.perf_counter()
    passed = "--rules" in argv or all(verdict.passed for verdict in lint.lint(root))
    contents = Contents(root)
    found = problems(contents)
    for problem in found:
        print(problem)
    print(f"{_looked_at(contents)}; {_told(len(found))} in {time.perf_counter() - start:.1f} s")
    return 0 if passed and not found else 1


def _looked_at(contents: Contents) -> str:
    """How much the rules saw, so that an empty answer cannot pass for a clean one."""
    try:
        pages, entries = len(contents.pages), len(contents.entries)
    except ProblemError:
        return f"{len(RULES)} rules looked at what can be read"
    blocks = len(collect(contents)[0])
    return f"{len(RULES)} rules looked at {pages} pages, {entries} entries, {blocks} blocks"


def _told(count: int) -> str:
    return "no problems" if not count else f"{count} problem{'s' if count > 1 else ''}"
