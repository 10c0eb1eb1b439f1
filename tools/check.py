"""`python -m tools check`: an answer in seconds after every edit.

All linters, all rules, and the tests whose inputs differ from the last commit.
"""

import importlib.util
import sys
import time
from pathlib import Path

from tools import affected, fresh, lint
from tools.contents import Contents
from tools.problems import ProblemError
from tools.repo import ROOT
from tools.rules import RULES, problems
from tools.rules.code_blocks import collect
from tools.test import run_pytest

PARTS = ("--lint", "--rules", "--tests")
USAGE = f"usage: python -m tools check [{'] ['.join(PARTS)}]   (only these parts, in this order)"


def main(argv: list[str], root: Path = ROOT) -> int:
    """Print every problem as `file:line: what. Remedy.`; 1 where there is any."""
    if set(argv) - set(PARTS):
        print(USAGE, file=sys.stderr)
        return 2
    asked = argv or PARTS
    contents = Contents(root)
    passed = True
    if "--lint" in asked:
        passed = all(verdict.passed for verdict in lint.lint(root))
    if "--rules" in asked:
        passed = follow_rules(contents) and passed
    if "--tests" in asked:
        passed = run_affected(contents) and passed
    return 0 if passed else 1


def follow_rules(contents: Contents) -> bool:
    """Print what the rules object to, and how much they saw; false where they do."""
    start = time.perf_counter()
    found = problems(contents)
    for problem in found:
        print(problem)
    print(f"{_looked_at(contents)}; {_told(len(found))} in {time.perf_counter() - start:.1f} s")
    return not found


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
    tests = [path for path in asked if path.startswith("tests/")]
    pages = [path for path in asked if path not in tests]
    # Each block in an interpreter of its own: some warnings come only once in a process.
    passed = not pages or fresh.main(pages) == 0
    if tests:
        tally = run_pytest("affected", ["--quiet", "-p", "no:randomly", *tests])
        print(f"{len(tests)} files of tests whose inputs were edited: {tally}")
        passed = passed and not tally.failed
    return passed


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
