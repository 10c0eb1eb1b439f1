"""What runs inside a nursery's process; `tools.nursery` starts it as text behind the driver's."""

import contextlib
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable


def serve(run: Callable[[str], None]) -> None:
    """Import torch, fork for each line of standard input to `run` it, answer with its status."""
    import torch  # noqa: F401

    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        task, folder, output, errors, seconds, variables = json.loads(line)
        child = os.fork()
        if child == 0:
            os.close(answers.fileno())
            os.setsid()
            _become(folder, output, errors, variables)
            signal.alarm(seconds)
            try:
                run(task)
            finally:
                os._exit(0)
        status = os.waitpid(child, 0)[1]
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)  # what it left running would live on for ever
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


def _become(folder: str, output: str, errors: str, variables: dict[str, str]) -> None:
    """Stand in the folder with streams and variables of a process of one's own."""
    os.chdir(folder)
    os.environ.update(variables)
    tempfile.tempdir = None  # it may have been read from other variables
    for number, name in enumerate((os.devnull, output, errors)):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT), number)
    sys.stdin = open(0, closefd=False, encoding="utf-8")  # noqa: SIM115
