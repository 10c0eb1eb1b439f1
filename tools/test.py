"""`python -m tools test`: everything that CI runs, in its order; or a part of it.

    test                      everything
    test --record             everything, and the evidence in evidence/ is written anew
    test --fresh [PAGE…]      the blocks of these pages (of all), each in its own interpreter
    test --torch V [PAGE…]    these blocks on torch release V, for which evidence is written
    test PATH… [OPTION…]      pytest alone, with these arguments

The last line counts the tests, those of pytest and each further step as one.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools import changes, elsewhere, fresh, lint
from tools.browser import ensure_browser
from tools.missing import MissingError
from tools.repo import ROOT

SITE_TESTS = "tests/site"
MOST_PROCESSES = 8  # each holds torch and what it has read, some 2 GB
# Processes whose threads wait for each other's cores take several times as long.
ONE_THREAD = {"OMP_NUM_THREADS": "1"}
REPORT = ".cache/run/{name}.xml"


@dataclass(frozen=True)
class Tally:
    """How many tests passed and failed; a skipped one is neither."""

    passed: int
    failed: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.passed + other.passed, self.failed + other.failed)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"


Step = tuple[str, Callable[[], Tally]]


def main(argv: list[str]) -> int:
    """Run the tests that are asked for; 0 if and only if none failed."""
    if argv[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if argv[:1] == ["--fresh"]:
        return fresh.main(argv[1:])
    if argv[:1] == ["--torch"]:
        return elsewhere.main(argv)
    if argv in ([], ["--record"]):
        tally = run_all(everything(argv))
    else:
        tally = run_pytest("chosen", argv)
    print(tally, flush=True)
    return 1 if tally.failed else 0


def everything(options: list[str]) -> list[Step]:
    """The steps of CI; `options` go to the run of units and blocks."""
    units = [f"--ignore={SITE_TESTS}", *parallel(), *options]
    return [
        ("Lint", run_lint),
        ("Rules", lambda: run_command("check", "--rules")),
        ("Units and blocks", lambda: run_pytest("units", units, ONE_THREAD)),
        ("Site", lambda: run_command("build")),
        ("Site in a browser", run_site_tests),
        ("Changed blocks, each in a fresh interpreter", run_changed),
    ]


def parallel() -> list[str]:
    """Options for a process on each core; a file's tests share one, and what it has read."""
    return ["-n", str(min(os.cpu_count() or 1, MOST_PROCESSES)), "--dist", "loadfile"]


def run_all(steps: list[Step]) -> Tally:
    """Run the steps in order, and stop after the first that fails: the later ones build on it."""
    total = Tally(0, 0)
    for number, (name, step) in enumerate(steps):
        print(f"\n== {name} ==", flush=True)
        start = time.perf_counter()
        try:
            tally = step()
        except MissingError as error:
            print(error, flush=True)
            tally = Tally(0, 1)
        print(f"-- {name}: {tally}, {time.perf_counter() - start:.0f} s", flush=True)
        total += tally
        if tally.failed:
            left = ", ".join(name for name, _ in steps[number + 1 :])
            print(f"\n{name} failed. {f'Not run: {left}.' if left else ''}", flush=True)
            break
    return total


def run_lint() -> Tally:
    """Every linter, each one test."""
    verdicts = lint.lint(ROOT)
    passed = sum(verdict.passed for verdict in verdicts)
    return Tally(passed, len(verdicts) - passed)


def run_command(*arguments: str) -> Tally:
    """Another command of the project, as one test."""
    command = [sys.executable, "-m", "tools.commands", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    return Tally(1, 0) if done.returncode == 0 else Tally(0, 1)


def run_pytest(name: str, arguments: list[str], env: dict[str, str] | None = None) -> Tally:
    """pytest with these arguments; the count comes from its report."""
    report = ROOT / REPORT.format(name=name)
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", f"--junit-xml={report}", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False, env={**os.environ, **(env or {})}
    )
    tally = count(report)
    # A status without a failed test is a failure too: nothing collected, or pytest itself stopped.
    return tally if done.returncode == 0 or tally.failed else tally + Tally(0, 1)


def count(report: Path) -> Tally:
    """The tests in a JUnit report; none where pytest did not get to write one."""
    if not report.exists():
        return Tally(0, 0)
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    total = Tally(0, 0)
    for suite in suites:
        number = {key: int(suite.get(key, 0)) for key in ("tests", "failures", "errors", "skipped")}
        failed = number["failures"] + number["errors"]
        total += Tally(number["tests"] - failed - number["skipped"], failed)
    return total


def run_site_tests() -> Tally:
    """The tests of the built site, with a browser."""
    browser = ensure_browser(ROOT)
    return run_pytest("site", [SITE_TESTS, *parallel()], {"CHROMIUM": str(browser)})


def run_changed() -> Tally:
    """The blocks that have changed, as a reader would run them; one test."""
    revision = changes.base(ROOT)
    if revision is None:
        print("This clone holds no earlier commit, so no block is taken as changed: fetch more.")
        return Tally(0, 0)
    return Tally(1, 0) if fresh.main(["--changed", revision]) == 0 else Tally(0, 1)
