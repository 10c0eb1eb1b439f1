"""A worker writes to memory that has no room behind it: /dev/shm is full, or a file shrank."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
# torch 2.15 says the last wording where /dev/shm is full, older releases the bus error.
MESSAGES = [
    (
        "RuntimeError",
        (
            "DataLoader worker (pid {pid:int}) is killed by signal: Bus error. It is possible "
            "that dataloader's workers are out of shared memory. Please try to raise your "
            "shared memory limit."
        ),
    ),
    ("RuntimeError", "DataLoader worker (pid …) is killed by signal: Bus error"),
    ("RuntimeError", "It is possible that dataloader's workers are out of shared memory"),
    (
        "",
        (
            "Unexpected bus error encountered in worker. This might be caused by insufficient "
            "shared memory (shm)."
        ),
    ),
    (
        "RuntimeError",
        "unable to allocate shared memory(shm) for file <{file:path}>: No space left on device",
    ),
    ("RuntimeError", "unable to allocate shared memory(shm) for file"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import tempfile

import numpy as np
from torch.utils.data import DataLoader, Dataset


class Features(Dataset):
    def __init__(self, path):
        self.rows = np.load(path, mmap_mode="r")

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        return self.rows[index].copy()


with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/features.npy"
    np.save(path, np.ones((4, 1_000_000), dtype=np.float32))
    dataset = Features(path)
    np.save(path, np.ones((4, 1), dtype=np.float32))
    for batch in DataLoader(dataset, batch_size=4, num_workers=1):
        print(tuple(batch.shape))
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import os
import tempfile

import numpy as np
from torch.utils.data import DataLoader, Dataset


class Features(Dataset):
    def __init__(self, path):
        self.rows = np.load(path, mmap_mode="r")

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        return self.rows[index].copy()


with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/features.npy"
    np.save(path, np.ones((4, 1_000_000), dtype=np.float32))
    dataset = Features(path)
    np.save(f"{folder}/new.npy", np.ones((4, 1), dtype=np.float32))
    os.replace(f"{folder}/new.npy", path)
    for batch in DataLoader(dataset, batch_size=4, num_workers=1):
        print(tuple(batch.shape))
# --8<-- [end:fix]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(FIX).stdout


def room():
    # --8<-- [start:room]
    import shutil
    from pathlib import Path

    import torch
    from torch.utils.data import DataLoader

    pictures = torch.zeros(64, 3, 224, 224)
    loader = DataLoader(pictures, batch_size=32, num_workers=2)

    size = loader.batch_size * pictures[0].nbytes
    waiting = loader.num_workers * loader.prefetch_factor
    print("need", size * waiting // 2**20, "MB for", waiting, "batches")
    if Path("/dev/shm").exists():
        print("have", shutil.disk_usage("/dev/shm").free // 2**20, "MB")
    # --8<-- [end:room]
    return size * waiting


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
