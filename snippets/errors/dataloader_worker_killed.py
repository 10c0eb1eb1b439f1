"""The system ends a DataLoader worker by a signal: out of memory, or a crash in native code."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
MESSAGES = [
    ("RuntimeError", "DataLoader worker (pid {pid:int}) is killed by signal: Killed"),
    ("RuntimeError", "DataLoader worker (pid {pid:int}) is killed by signal: Segmentation fault"),
    ("RuntimeError", "DataLoader worker (pid {pid:int}) is killed by signal: Aborted"),
    ("RuntimeError", "DataLoader worker (pid {pid:int}) is killed by signal: Terminated"),
    ("RuntimeError", "DataLoader worker (pid {pid:int}) is killed by signal: Illegal instruction"),
    (
        "RuntimeError",
        "DataLoader worker (pid {pid:int}) is killed by signal: Floating point exception",
    ),
    ("RuntimeError", "DataLoader worker (pid …) is killed by signal: Killed"),
    ("RuntimeError", "DataLoader worker (pid …) is killed by signal: Segmentation fault"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import os
import signal

import torch
from torch.utils.data import DataLoader, Dataset


class Pictures(Dataset):
    cache = {}

    def __len__(self):
        return 6

    def __getitem__(self, index):
        picture = torch.zeros(3, 32, 32)
        self.cache[index] = picture
        if len(self.cache) > 4:
            os.kill(os.getpid(), signal.SIGKILL)
        return picture


for batch in DataLoader(Pictures(), batch_size=6, num_workers=1):
    print(tuple(batch.shape))
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import os
import signal

import torch
from torch.utils.data import DataLoader, Dataset


class Pictures(Dataset):
    cache = {}

    def __len__(self):
        return 6

    def __getitem__(self, index):
        picture = torch.zeros(3, 32, 32)
        if len(self.cache) > 4:
            os.kill(os.getpid(), signal.SIGKILL)
        return picture


for batch in DataLoader(Pictures(), batch_size=6, num_workers=1):
    print(tuple(batch.shape))
# --8<-- [end:fix]
"""

FIND_IT = """\
# --8<-- [start:find_it]
import ctypes
import faulthandler

from torch.utils.data import DataLoader, Dataset


class Pictures(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return ctypes.string_at(0)


def show_crash(worker):
    faulthandler.enable()


for batch in DataLoader(Pictures(), num_workers=1, worker_init_fn=show_crash):
    print(batch)
# --8<-- [end:find_it]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(FIX).stdout


def find_it():
    return _run(FIND_IT).stderr


def copies():
    # --8<-- [start:copies]
    import sys

    import numpy as np

    names = [f"{number:08}.jpg" for number in range(100_000)]
    packed = np.array(names, dtype=np.bytes_)
    print(sum(map(sys.getsizeof, names)) // 1_000_000, "MB in", len(names), "objects")
    print(packed.nbytes // 1_000_000, "MB in one array")
    # --8<-- [end:copies]
    return packed


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
