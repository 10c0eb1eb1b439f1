"""Interpreters for many blocks: one has imported torch and nothing else, and forks for each block.

A fork is as empty as an interpreter that a reader starts, but spares the seconds that importing
torch takes. What fails in a fork is judged again in an interpreter that is really of its own.
"""

import inspect
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from types import ModuleType
from typing import Any

from tools import forking

_SERVE = "if not sys.argv[1:]:\n    serve(main)\n"


def exists() -> bool:
    """Whether this system can fork; Windows cannot."""
    return hasattr(os, "fork")


class Nursery:
    """A process that runs one task after the other, each in a fork of its own.

    `runner` is a module of the standard library alone whose `main` takes a task as JSON text; its
    text, not its file, is what the interpreter `python` runs.
    """

    def __init__(
        self,
        runner: ModuleType,
        folder: Path,
        environment: Mapping[str, str],
        python: str = sys.executable,
    ) -> None:
        texts = [inspect.getsource(part) for part in (runner, forking)]
        self._process = subprocess.Popen(
            [python, "-P", "-B", "-c", "\n".join([*texts, _SERVE])],
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(
        self,
        task: Mapping[str, Any],
        folder: Path,
        output: Path,
        errors: Path,
        seconds: int,
        variables: Mapping[str, str] | None = None,
    ) -> int:
        """Run a task in `folder`; its status, negative for a signal (SIGALRM: it took too long)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        places = [str(folder), str(output), str(errors)]
        asked = [json.dumps(task), *places, seconds, dict(variables or {})]
        self._process.stdin.write(f"{json.dumps(asked)}\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End the process, and wait for it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


Idle = Queue[Nursery]


@contextmanager
def nurseries(
    number: int, runner: ModuleType, environment: Mapping[str, str], python: str = sys.executable
) -> Iterator[Idle]:
    """A queue of so many nurseries, in an empty folder outside the repository."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        made = [Nursery(runner, Path(place), environment, python) for _ in range(number)]
        idle: Idle = Queue()
        for one in made:
            idle.put(one)
        try:
            yield idle
        finally:
            for one in made:
                one.close()


@contextmanager
def borrowed(idle: Idle) -> Iterator[Nursery]:
    """A nursery that nobody else uses meanwhile."""
    free = idle.get()
    try:
        yield free
    finally:
        idle.put(free)
