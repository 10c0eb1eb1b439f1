"""`python -m tools check`: an answer in seconds after every edit.

All linters, all rules, and the tests whose inputs differ from the last commit.
"""

import importlib.util
import sys
import time
from pathlib import Path

from tools import affected, lint
from tools.contents import Contents
from tools.problems import ProblemError
from tools.repo import ROOT
from tools.rules import RULES, problems
from tools.rules.code_blocks import collect
from tools.test import run_pytest

USAGE = "usage: python -m tools check [--rules]   (--rules: without linters and tests)"


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
    if "--rules" not in argv and not found:
        passed = run_affected(contents) and passed
    return 0 if passed and not found else 1


def run_affected(contents: Contents) -> bool:
    """Run the tests that the edits ask for; false where one fails, or where git cannot tell."""
    try:
        asked = affected.tests(affected.edited(contents.root), contents)
    except ProblemError as error:
        print(error)
        return False
    if asked and importlib.util.find_spec("torch") is None:
        print("Not run, because torch is not installed here; this installs it and runs them:")
        print(f"python -m tools test {' '.join(asked)}")
        return True
    if not asked:
        return True
    tally = run_pytest("affected", ["--quiet", "-p", "no:randomly", *asked])
    print(f"{len(asked)} files of tests whose inputs were edited: {tally}")
    return not tally.failed


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
