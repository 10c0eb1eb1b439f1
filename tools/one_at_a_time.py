"""A lock between processes, so that two set-ups at once do not spoil each other.

The system holds it for the process and drops it when that ends, however it ends: it cannot go
stale.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def one_at_a_time(path: Path, seconds: float = 0.5) -> Iterator[None]:
    """Hold the lock at `path`; where another process has it, say so and wait for that."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        told = False
        while not _take(file):
            if not told:
                print("Another set-up of this checkout is under way; waiting …", file=sys.stderr)
                told = True
            time.sleep(seconds)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: better to go on than to wait for ever
            return True
        return True
