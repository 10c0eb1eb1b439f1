"""torchvision's compiled part is missing or does not fit torch, so its operators do not exist."""

import subprocess
import sys

KIND = "process"
NEEDS = ["torchvision"]
MESSAGES = [
    ("RuntimeError", "operator torchvision::{operator:word} does not exist"),
]
ATTESTED = [
    (
        "RuntimeError",
        "No such operator torchvision::{operator:word}",
        "ZQPei/deep_sort_pytorch#189",
    ),
    (
        "RuntimeError",
        (
            "Couldn't load custom C++ ops. This can happen if your PyTorch and torchvision "
            "versions are incompatible, or if you had errors while compiling torchvision from "
            "source."
        ),
        "dyh/unbox_yolov5_deepsort_counting#21",
    ),
    (
        "RuntimeError",
        "Couldn't load custom C++ ops",
        "dyh/unbox_yolov5_deepsort_counting#21",
    ),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

package = Path(find_spec("torchvision").origin).parent
with tempfile.TemporaryDirectory() as folder:
    lost = shutil.ignore_patterns("_C*")
    shutil.copytree(package, Path(folder, "torchvision"), ignore=lost)
    script = "from torchvision.ops import nms; print('imported')"
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

package = Path(find_spec("torchvision").origin).parent
with tempfile.TemporaryDirectory() as folder:
    shutil.copytree(package, Path(folder, "torchvision"))
    script = "from torchvision.ops import nms; print('imported')"
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
# --8<-- [end:fix]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    from importlib.metadata import requires, version

    needed = next(line for line in requires("torchvision") if line.startswith("torch"))
    print("torchvision", version("torchvision").split("+")[0], "needs", needed)
    print("installed: torch", version("torch").split("+")[0])
    # --8<-- [end:find_it]
    return needed, version("torch").split("+")[0]


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
