"""Everything that ready-made linters can say: code, types, Markdown, workflows.

Each linter is a process; they run at once, and only those that object print anything.
"""

import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.repo import ROOT

WORKFLOWS = ".github/workflows"


@dataclass(frozen=True)
class Linter:
    """A linter's name for people and its command line."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What a linter said, and how long it took."""

    linter: Linter
    passed: bool
    output: str
    seconds: float


def linters(root: Path = ROOT) -> list[Linter]:
    """Every linter; the slowest first, so that the others run beside it."""
    workflows = sorted(str(path.relative_to(root)) for path in (root / WORKFLOWS).glob("*.yml"))
    schema = ("--builtin-schema", "vendor.github-workflows")
    found = [
        Linter("types", (sys.executable, "-m", "mypy", "--strict", "--no-error-summary")),
        Linter("code", (installed("ruff"), "check", "--quiet", "--output-format=concise", ".")),
        Linter(
            "code format", (installed("ruff"), "format", "--check", "--output-format=concise", ".")
        ),
        Linter("Markdown", (installed("rumdl"), "check", "--quiet", ".")),
    ]
    if workflows:
        audit = ("--offline", "--no-progress", "--quiet", "--persona", "pedantic")
        found += [
            Linter("workflow schema", (installed("check-jsonschema"), *schema, *workflows)),
            Linter("workflow safety", (installed("zizmor"), *audit, *workflows)),
        ]
    return found


def installed(name: str) -> str:
    """The path of a program that a package has put into this environment."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sysconfig.get_path("scripts")) / f"{name}{suffix}")


def run(linter: Linter, root: Path = ROOT) -> Verdict:
    """Run one linter in the repository."""
    start = time.perf_counter()
    try:
        done = subprocess.run(
            linter.command,
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        status, output = done.returncode, done.stdout
    except FileNotFoundError:
        status = 1
        output = f"{linter.command[0]} is not installed: run `python -m tools check`."
    return Verdict(linter, status == 0, output.strip(), time.perf_counter() - start)


def lint(root: Path = ROOT, chosen: Iterable[Linter] | None = None) -> list[Verdict]:
    """Run all linters and print a line for each, with what it objects to."""
    todo = linters(root) if chosen is None else list(chosen)
    verdicts = []
    with ThreadPoolExecutor(max_workers=len(todo) or 1) as pool:
        for verdict in pool.map(lambda linter: run(linter, root), todo):
            state = "ok" if verdict.passed else "FAILED"
            print(f"{verdict.linter.name:<18}{state:<8}{verdict.seconds:.1f} s", flush=True)
            if not verdict.passed:
                print(verdict.output, flush=True)
            verdicts.append(verdict)
    return verdicts
