"""An error inside TorchScript code, wrapped in the interpreter's own words."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
TIER = "wrapper"
MESSAGES = [
    ("RuntimeError", "The following operation failed in the TorchScript interpreter."),
    ("torch.jit.Error", "The following operation failed in the TorchScript interpreter."),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import sys
import warnings

import torch

warnings.simplefilter("ignore", FutureWarning)


class WrongShape(Exception):
    pass


@torch.jit.script
def mean_of_rows(batch: torch.Tensor):
    if batch.dim() != 2:
        raise WrongShape("the batch must have rows and columns")
    return batch.mean(dim=1)


row = torch.ones(3)
try:
    print(mean_of_rows(row))
except torch.jit.Error as error:
    sys.exit(f"{error}")
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import sys
import warnings

import torch

warnings.simplefilter("ignore", FutureWarning)


class WrongShape(Exception):
    pass


@torch.jit.script
def mean_of_rows(batch: torch.Tensor):
    if batch.dim() != 2:
        raise WrongShape("the batch must have rows and columns")
    return batch.mean(dim=1)


row = torch.ones(3)
try:
    print(mean_of_rows(row[None]))
except torch.jit.Error as error:
    sys.exit(f"{error}")
# --8<-- [end:fix]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    import warnings

    import torch

    warnings.simplefilter("ignore", FutureWarning)

    class WrongShape(Exception):
        pass

    @torch.jit.script
    def mean_of_rows(batch: torch.Tensor):
        if batch.dim() != 2:
            raise WrongShape("the batch must have rows and columns")
        return batch.mean(dim=1)

    try:
        mean_of_rows(torch.ones(3))
    except (RuntimeError, torch.jit.Error) as error:
        lines = str(error).strip().split("\n")
        place = next(number for number, line in enumerate(lines) if "<--- HERE" in line)
        print(lines[place - 1].strip())
        print(lines[-1])
    # --8<-- [end:find_it]
    return lines[-1]


def catch_it():
    # --8<-- [start:catch_it]
    import warnings

    import torch

    warnings.simplefilter("ignore", FutureWarning)

    class WrongShape(Exception):
        pass

    @torch.jit.script
    def mean_of_rows(batch: torch.Tensor):
        if batch.dim() != 2:
            raise WrongShape("the batch must have rows and columns")
        return batch.mean(dim=1)

    try:
        mean_of_rows(torch.ones(3))
    except (WrongShape, RuntimeError):
        print("caught as what was raised")
    except torch.jit.Error:
        print("caught as torch.jit.Error")
    # --8<-- [end:catch_it]


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "predict.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
