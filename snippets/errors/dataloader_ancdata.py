"""Tensors kept from other processes hold a file each, until the process may open no more."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Too many open files. Communication with the workers is no longer possible. Please "
            "increase the limit using `ulimit -n` in the shell or change the sharing strategy by "
            "calling `torch.multiprocessing.set_sharing_strategy('file_system')` at the "
            "beginning of your code"
        ),
    ),
    (
        "RuntimeError",
        "Too many open files. Communication with the workers is no longer possible",
    ),
    ("RuntimeError", "received 0 items of ancdata"),
]
FRAMES = []

# The fixes are run under this limit too, which their regions do not show.
LIMIT = """\
import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
"""

REPRODUCE = """\
# --8<-- [start:reproduce]
import resource

import torch
from torch.utils.data import DataLoader

resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))

kept = []
for batch in DataLoader(torch.zeros(300, 2), num_workers=1):
    kept.append(batch)
print(len(kept))
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import torch
from torch.utils.data import DataLoader

kept = []
for batch in DataLoader(torch.zeros(300, 2), num_workers=1):
    kept.append(batch.clone())
print(len(kept))
# --8<-- [end:fix]
"""

REPRODUCE_QUEUE = """\
# --8<-- [start:reproduce_queue]
import resource

import torch


def produce(queue):
    for number in range(200):
        queue.put(torch.tensor(number))
    queue.join()


context = torch.multiprocessing.get_context("fork")
queue = context.JoinableQueue()
context.Process(target=produce, args=(queue,), daemon=True).start()
resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
kept = [queue.get() for _ in range(200)]
print(len(kept))
# --8<-- [end:reproduce_queue]
"""

FIX_QUEUE = """\
# --8<-- [start:fix_queue]
import torch

torch.multiprocessing.set_sharing_strategy("file_system")


def produce(queue):
    for number in range(200):
        queue.put(torch.tensor(number))
    queue.join()


context = torch.multiprocessing.get_context("fork")
queue = context.JoinableQueue()
context.Process(target=produce, args=(queue,), daemon=True).start()
kept = [queue.get() for _ in range(200)]
print(len(kept))
# --8<-- [end:fix_queue]
"""


def reproduce():
    return _fail(REPRODUCE)


def fix():
    return _run(LIMIT + FIX).stdout


def reproduce_queue():
    return _fail(REPRODUCE_QUEUE)


def fix_queue():
    return _run(LIMIT + FIX_QUEUE).stdout


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    import torch
    from torch.utils.data import DataLoader

    if __name__ == "__main__":
        kept = []
        for number, batch in enumerate(DataLoader(torch.zeros(41, 2), num_workers=1)):
            kept.append(batch)
            if number % 20 == 0:
                print(number, len(list(Path("/dev/fd").iterdir())))
    # --8<-- [end:find_it]


def _fail(script):
    failed = _run(script)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
