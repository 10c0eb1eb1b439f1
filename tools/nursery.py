"""Runs a task in an interpreter of its own, or in a fork of one that has imported torch alone.

A fork is as empty as an interpreter that a reader starts, but spares the seconds that importing
torch takes. What fails in a fork is judged again in an interpreter that is really of its own.
"""

import inspect
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import Queue
from types import ModuleType
from typing import Any, TypeVar

from tools import forking
from tools.ownprocess import environment

AT_ONCE = 2
Item = TypeVar("Item")
Answer = TypeVar("Answer")
_SERVE = "if not sys.argv[1:]:\n    serve(main)\n"


def exists() -> bool:
    """Whether this system can fork; Windows cannot."""
    return hasattr(os, "fork")


@dataclass(frozen=True)
class Room:
    """Where a task runs: its folder, the files for its two streams, its own variables."""

    folder: Path
    output: Path
    errors: Path
    variables: Mapping[str, str] = field(default_factory=dict)


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

    def run(self, task: Mapping[str, Any], room: Room, seconds: int) -> int:
        """Run a task in a `room`; its status, negative for a signal (SIGALRM: it took too long)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        places = [str(room.folder), str(room.output), str(room.errors)]
        asked = [json.dumps(task), *places, seconds, dict(room.variables)]
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


def run(
    runner: ModuleType,
    task: Mapping[str, Any],
    room: Room,
    seconds: int,
    *,
    idle: Idle | None = None,
    python: str = sys.executable,
) -> int:
    """Run a runner's task, in a fork if some nursery is idle, else in a new interpreter.

    Returns its status. Raises TimeoutError where it had to be stopped.
    """
    if idle is not None:
        with borrowed(idle) as free:
            status = free.run(task, room, seconds)
        if hasattr(signal, "SIGALRM") and status == -signal.SIGALRM:
            raise TimeoutError
        return status
    code = Path(inspect.getfile(runner)).read_text(encoding="utf-8")
    with room.output.open("wb") as output, room.errors.open("wb") as errors:
        try:
            return subprocess.run(
                [python, "-P", "-B", "-c", code, json.dumps(task)],
                cwd=room.folder,
                env={**environment(), **room.variables},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
                timeout=seconds,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            raise TimeoutError from None


def each(
    work: Callable[..., Answer],
    items: Sequence[Item],
    runner: ModuleType,
    environment: Mapping[str, str],
    python: str = sys.executable,
    *,
    few: int = 0,
) -> Iterator[Answer]:
    """The answers of `work(item, idle=…)` in order of the items, several of which run at once.

    `idle` is None where the system cannot fork, or for so `few` items that to start interpreters
    to fork from is not worth it.
    """
    many = AT_ONCE if len(items) > few and exists() else 0
    with ThreadPoolExecutor(AT_ONCE) as pool, nurseries(many, runner, environment, python) as idle:
        yield from pool.map(partial(work, idle=idle if many else None), items)


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
