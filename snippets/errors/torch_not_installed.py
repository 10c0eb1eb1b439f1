"""The interpreter that runs the code has no PyTorch; another one may have it."""

import subprocess
import sys

KIND = "process"
# Python's own message: that a name follows the dot makes it another error.
TIER = "family"
MESSAGES = [
    ("ModuleNotFoundError", "No module named 'torch'$"),
    ("ModuleNotFoundError", "No module named 'torchvision'$"),
    ("ModuleNotFoundError", "No module named 'torchaudio'$"),
    ("ModuleNotFoundError", "No module named 'pytorch'$"),
]
ATTESTED = [
    ("ImportError", "No module named torch$", "williamSYSU/TextGAN-PyTorch#6"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    venv.create(folder)
    place = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    python = Path(folder, place)
    subprocess.run([python, "-c", "import torch; print('found')"], check=True)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import subprocess
import sys
import tempfile
import venv

with tempfile.TemporaryDirectory() as folder:
    venv.create(folder)
    python = sys.executable
    subprocess.run([python, "-c", "import torch; print('found')"], check=True)
# --8<-- [end:fix]
"""

REPRODUCE_PYTORCH = """\
# --8<-- [start:reproduce_pytorch]
from pytorch import nn

layer = nn.Linear(2, 1)
print(layer)
# --8<-- [end:reproduce_pytorch]
"""

FIX_PYTORCH = """\
# --8<-- [start:fix_pytorch]
from torch import nn

layer = nn.Linear(2, 1)
print(layer)
# --8<-- [end:fix_pytorch]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def reproduce_pytorch():
    return _run(REPRODUCE_PYTORCH).stderr


def fix_pytorch():
    return _run(FIX_PYTORCH).stdout


def find_it():
    # --8<-- [start:find_it]
    import shutil
    import sys
    from importlib.util import find_spec
    from pathlib import Path

    print("torch is here:", find_spec("torch") is not None)
    pip = shutil.which("pip")
    if pip and Path(pip).parent != Path(sys.executable).parent:
        print(pip, "installs into another Python than", sys.executable)
    # --8<-- [end:find_it]


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
