"""Runs a file as a reader does, `python file.py` or `torchrun file.py`, and hears how it ends.

For what only a file in a process of its own shows: workers that import it again, what kills it.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from tools.driver import Description
from tools.judge import BlockError, Run

ENVIRONMENT = {
    "PYTHONIOENCODING": "utf-8",
    "MPLBACKEND": "Agg",
    # Threads that spin while they wait for a core make a busy machine ten times as slow.
    "OMP_WAIT_POLICY": "PASSIVE",
}
SECONDS = 180
# Gloo's threads now and then outlive a process that has done its work, which then aborts on a busy
# machine (seen in 4 of some 30 runs of DistributedDataParallel): that is none of the script's.
_ABORTED = "terminate called without an active exception"
_TRIES = 3
_TRACEBACK = "Traceback (most recent call last):"
_CHAIN = re.compile(r"\n\n(?:The above exception|During handling)|\nTraceback \(most recent")
_PID = re.compile(r"\bpid(\(s\))? \d+")


def environment() -> dict[str, str]:
    """The variables of this process without those that lead Python to other modules."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, **ENVIRONMENT}


def execute(path: Path, processes: int = 0, python: str = sys.executable) -> Run:
    """Run the script; its error is what its processes wrote to standard error, where it failed.

    With a number of `processes` torchrun starts that many of it, which meet on this machine.
    Raises BlockError where it had to be stopped.
    """
    for _ in range(_TRIES if processes else 1):
        ran = _once(path, processes, python)
        if not ran.described or _ABORTED not in ran.described.traceback:
            break
    return ran


def _once(path: Path, processes: int, python: str) -> Run:
    begin = time.perf_counter()
    try:
        done = subprocess.run(
            [python, *(_torchrun(processes) if processes else []), str(path)],
            cwd=path.parent,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BlockError(f"it did not end within {SECONDS} seconds") from None
    seconds = time.perf_counter() - begin
    said = _text(done.stderr)
    described = Description((), cause(said), said) if done.returncode else None
    return Run(_text(done.stdout), seconds, True, described, (), str(path))


def _torchrun(processes: int) -> list[str]:
    """`torchrun` as a module, so that it belongs to the interpreter; any free port will do."""
    return ["-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={processes}"]


def cause(said: str) -> str:
    """The first error that processes printed, as `Class: message`; all of it where there is none.

    What follows the first one only reports it: a worker's error, then its parent's.
    """
    _, found, rest = said.partition(f"{_TRACEBACK}\n")
    if not found:
        return _PID.sub(r"pid\1 12345", said)
    rows = rest.split("\n")
    start = next((n for n, row in enumerate(rows) if row and not row.startswith(" ")), 0)
    error = _CHAIN.split("\n".join(rows[start:]))[0]
    return _PID.sub(r"pid\1 12345", f"{error.rstrip()}\n")


def _text(output: bytes) -> str:
    return output.decode("utf-8", "replace").replace("\r\n", "\n")
