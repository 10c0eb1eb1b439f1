"""Interpreters for many blocks: one has imported torch and nothing else, and forks for each block.

A fork is as empty as an interpreter that a reader starts, but spares the seconds that importing
torch takes. What fails in a fork is judged again in an interpreter that is really of its own.
"""

import inspect
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools import driver, forking

_SERVE = "if not sys.argv[1:]:\n    serve(main)\n"


def exists() -> bool:
    """Whether this system can fork; Windows cannot."""
    return hasattr(os, "fork")


class Nursery:
    """A process that runs one task of the driver after the other, each in a fork of its own."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        texts = [inspect.getsource(part) for part in (driver, forking)]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", "\n".join([*texts, _SERVE])],
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(
        self, task: Mapping[str, Any], folder: Path, output: Path, errors: Path, seconds: int
    ) -> int:
        """Run a task in `folder`; its status, negative for a signal (SIGALRM: it took too long)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = [json.dumps(task), str(folder), str(output), str(errors), seconds]
        self._process.stdin.write(f"{json.dumps(asked)}\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End the process, and wait for it."""
        self._process.communicate()
