"""Spawned workers import the script again, and its unguarded code starts workers again."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
MESSAGES = [
    (
        "RuntimeError",
        (
            "An attempt has been made to start a new process before the current process has "
            "finished its bootstrapping phase."
        ),
    ),
    (
        "RuntimeError",
        (
            "This probably means that you are not using fork to start your child processes and "
            "you have forgotten to use the proper idiom in the main module"
        ),
    ),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
from torch.utils.data import DataLoader

loader = DataLoader(range(4), num_workers=1, multiprocessing_context="spawn")
for batch in loader:
    print(batch)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
from torch.utils.data import DataLoader

if __name__ == "__main__":
    loader = DataLoader(range(4), num_workers=1, multiprocessing_context="spawn")
    for batch in loader:
        print(batch)
# --8<-- [end:fix]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(FIX).stdout


def without_workers():
    # --8<-- [start:without_workers]
    import os

    from torch.utils.data import DataLoader

    loader = DataLoader(range(4), num_workers=0, collate_fn=lambda samples: os.getpid())
    print(set(loader) == {os.getpid()})
    # --8<-- [end:without_workers]
    return set(loader)


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
