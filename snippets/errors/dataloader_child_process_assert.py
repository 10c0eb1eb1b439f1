"""A forked process throws away a DataLoader iterator whose workers belong to its parent."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
MESSAGES = [
    ("AssertionError", "can only test a child process"),
    ("AssertionError", "can only join a child process"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import multiprocessing
import os
import sys

from torch.utils.data import DataLoader

batches = iter(DataLoader(range(8), num_workers=1, multiprocessing_context="fork"))


def fail(ignored):
    sys.__unraisablehook__(ignored)
    os._exit(1)


def evaluate():
    global batches
    batches = None
    print("evaluated")


if __name__ == "__main__":
    sys.unraisablehook = fail
    print(next(batches))
    child = multiprocessing.get_context("fork").Process(target=evaluate)
    child.start()
    child.join()
    sys.exit(child.exitcode)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import multiprocessing
import os
import sys

from torch.utils.data import DataLoader

batches = iter(DataLoader(range(8), num_workers=1, multiprocessing_context="fork"))


def fail(ignored):
    sys.__unraisablehook__(ignored)
    os._exit(1)


def evaluate():
    print("evaluated")


if __name__ == "__main__":
    sys.unraisablehook = fail
    print(next(batches))
    batches = None
    child = multiprocessing.get_context("fork").Process(target=evaluate)
    child.start()
    child.join()
    sys.exit(child.exitcode)
# --8<-- [end:fix]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    done = _run(FIX)
    return done.stdout, done.stderr


def find_it():
    # --8<-- [start:find_it]
    import gc

    from torch.utils.data import DataLoader
    from torch.utils.data.dataloader import _BaseDataLoaderIter

    first = iter(DataLoader(range(8)))
    print(sum(issubclass(type(thing), _BaseDataLoaderIter) for thing in gc.get_objects()))
    # --8<-- [end:find_it]
    return first


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, "-W", "ignore", str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
