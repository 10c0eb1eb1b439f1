"""SummaryWriter needs the package tensorboard, and Python finds none, or the wrong one."""

import subprocess
import sys
import tempfile

KIND = "process"
NEEDS = ["tensorboard"]
MESSAGES = [
    ("ModuleNotFoundError", "No module named 'tensorboard'$"),
    (
        "ImportError",
        (
            "cannot import name 'SummaryWriter' from partially initialized module "
            "'torch.utils.tensorboard' (most likely due to a circular import)"
        ),
    ),
    ("ImportError", "cannot import name 'SummaryWriter' from 'torch.utils.tensorboard'"),
    ("ImportError", "cannot import name 'SummaryWriter'"),
    ("ImportError", "TensorBoard logging requires TensorBoard version 1.15 or above"),
    ("ModuleNotFoundError", "No module named 'tensorboardX'$"),
]
ATTESTED = [
    (
        "ImportError",
        (
            "TensorBoard logging requires TensorBoard with Python summary writer installed. This "
            "should be available in 1.14 or above."
        ),
        "falloutdurham/beginners-pytorch-deep-learning#20",
    ),
    (
        "ImportError",
        "TensorBoard logging requires TensorBoard with Python summary writer installed",
        "tinkerhub/ComputerVision-with-PyTorch-Learning-Program#59",
    ),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch

with tempfile.TemporaryDirectory() as folder:
    for package in Path(torch.__file__).parents[1].iterdir():
        if not package.name.startswith("tensorboard"):
            Path(folder, package.name).symlink_to(package)
    code = "from torch.utils.tensorboard import SummaryWriter; print('ready')"
    environment = {**os.environ, "PYTHONPATH": folder}
    subprocess.run([sys.executable, "-S", "-c", code], env=environment, check=True)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch

with tempfile.TemporaryDirectory() as folder:
    for package in Path(torch.__file__).parents[1].iterdir():
        Path(folder, package.name).symlink_to(package)
    code = "from torch.utils.tensorboard import SummaryWriter; print('ready')"
    environment = {**os.environ, "PYTHONPATH": folder}
    subprocess.run([sys.executable, "-S", "-c", code], env=environment, check=True)
# --8<-- [end:fix]
"""

REPRODUCE_OWN_FILE = """\
# --8<-- [start:reproduce_own_file]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    script = Path(folder, "tensorboard.py")
    script.write_text("from torch.utils.tensorboard import SummaryWriter; print('ready')")
    subprocess.run([sys.executable, script], check=True)
# --8<-- [end:reproduce_own_file]
"""

FIX_OWN_FILE = """\
# --8<-- [start:fix_own_file]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    script = Path(folder, "log_losses.py")
    script.write_text("from torch.utils.tensorboard import SummaryWriter; print('ready')")
    subprocess.run([sys.executable, script], check=True)
# --8<-- [end:fix_own_file]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def reproduce_own_file():
    return _run(REPRODUCE_OWN_FILE).stderr


def fix_own_file():
    return _run(FIX_OWN_FILE).stdout


def find_it():
    # --8<-- [start:find_it]
    import sys
    from importlib.util import find_spec

    found = find_spec("tensorboard")
    print("this Python:", sys.executable)
    print("its tensorboard:", found.origin if found else "none")
    # --8<-- [end:find_it]
    return found


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", script]
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, cwd=folder
        )
