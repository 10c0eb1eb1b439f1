"""A process opens more files than it may, mostly because a Dataset keeps all of its files open."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
TIER = "family"
MESSAGES = [
    ("OSError", "[Errno 24] Too many open files: '{file:path}'"),
    ("OSError", "[Errno 24] Too many open files"),
]
FRAMES = []

# The fix is run under this limit too, which its region does not show.
LIMIT = """\
import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
"""

REPRODUCE = """\
# --8<-- [start:reproduce]
import resource
import tempfile
from pathlib import Path

from torch.utils.data import DataLoader, Dataset

resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))


class Sizes(Dataset):
    def __init__(self, paths):
        self.files = [open(path, "rb") for path in paths]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return len(self.files[index].read())


with tempfile.TemporaryDirectory() as folder:
    paths = [Path(folder, f"{number}.txt") for number in range(200)]
    for path in paths:
        path.write_text("cat")
    print(sum(batch.sum().item() for batch in DataLoader(Sizes(paths))))
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import tempfile
from pathlib import Path

from torch.utils.data import DataLoader, Dataset


class Sizes(Dataset):
    def __init__(self, paths):
        self.files = paths

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return len(self.files[index].read_bytes())


with tempfile.TemporaryDirectory() as folder:
    paths = [Path(folder, f"{number}.txt") for number in range(200)]
    for path in paths:
        path.write_text("cat")
    print(sum(batch.sum().item() for batch in DataLoader(Sizes(paths))))
# --8<-- [end:fix]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(LIMIT + FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    import gc
    import io
    import os
    from pathlib import Path

    with Path(os.devnull).open("rb") as kept:
        for value in gc.get_objects():
            if isinstance(value, io.BufferedReader) and not value.closed:
                print(value.name)
    # --8<-- [end:find_it]
    return kept


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
