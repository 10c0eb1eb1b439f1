"""A DataLoader worker is gone; the main process only reports it, the cause stands further up."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
TIER = "wrapper"
MESSAGES = [
    (
        "RuntimeError",
        (
            "DataLoader worker (pid {pid:int}) exited unexpectedly with exit code {code:int}. "
            "Details are lost due to multiprocessing. Rerunning with num_workers=0 may give "
            "better error trace."
        ),
    ),
    ("RuntimeError", "DataLoader worker (pid(s) {pids:names}) exited unexpectedly"),
    ("RuntimeError", "DataLoader worker (pid(s) …) exited unexpectedly"),
    (
        "RuntimeError",
        "Details are lost due to multiprocessing. Rerunning with num_workers=0 may give better",
    ),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import sys

from torch.utils.data import DataLoader, Dataset


class Labels(Dataset):
    texts = ("4", "7", "none")

    def __len__(self):
        return len(self.texts)

    def __getitem__(self, index):
        if not self.texts[index].isdigit():
            sys.exit("a label is no number")
        return int(self.texts[index])


for batch in DataLoader(Labels(), batch_size=3, num_workers=1):
    print(batch)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
from torch.utils.data import DataLoader, Dataset


class Labels(Dataset):
    texts = ("4", "7", "none")

    def __len__(self):
        return len(self.texts)

    def __getitem__(self, index):
        if not self.texts[index].isdigit():
            return -100
        return int(self.texts[index])


for batch in DataLoader(Labels(), batch_size=3, num_workers=1):
    print(batch)
# --8<-- [end:fix]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import Dataset

    class Labels(Dataset):
        texts = ("4", "7", "none")

        def __len__(self):
            return len(self.texts)

        def __getitem__(self, index):
            return int(self.texts[index])

    dataset = Labels()
    for index in range(len(dataset)):
        try:
            dataset[index]
        except BaseException as error:
            print(index, repr(error))
    # --8<-- [end:find_it]


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
