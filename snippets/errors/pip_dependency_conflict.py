"""Two packages ask for releases of torch that exclude each other."""

import subprocess
import sys

KIND = "process"
NEEDS = ["pip"]
MESSAGES = [
    (
        "",
        (
            "Cannot install torch=={torch:word} and torchvision=={vision:word} because these "
            "package versions have conflicting dependencies."
        ),
    ),
    (
        "",
        "requires torch=={wanted:any}, but you have torch {found:any} which is incompatible.",
    ),
    (
        "",
        (
            "Cannot install torch=={others:names} because these package versions have conflicting "
            "dependencies"
        ),
    ),
    (
        "",
        "torch=={torch:word} because these package versions have conflicting dependencies",
    ),
    ("", "Cannot install {packages:any} because these package versions have conflicting"),
    ("", "Cannot install {packages:any} because$"),
]
FRAMES = []

REPRODUCE = r"""
# --8<-- [start:reproduce]
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def write_wheel(name, version, tag="py3-none-any", metadata=""):
    about = f"{name}-{version}.dist-info"
    path = Path(folder, f"{name}-{version}-{tag}.whl")
    with zipfile.ZipFile(path, "w") as wheel:
        head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        wheel.writestr(f"{about}/METADATA", head + metadata)
        wheel.writestr(f"{about}/WHEEL", f"Wheel-Version: 1.0\nTag: {tag}\n")
        wheel.writestr(f"{about}/RECORD", "")


with tempfile.TemporaryDirectory() as folder:
    write_wheel("torch", "2.14.0")
    write_wheel("torch", "2.15.0")
    write_wheel("torchvision", "0.29.2", metadata="Requires-Dist: torch==2.15.0\n")
    wanted = ["torch==2.14.0", "torchvision==0.29.2"]
    options = ["-q", "--isolated", "--disable-pip-version-check", "--no-index"]
    command = [sys.executable, "-m", "pip", "download", *options, "--find-links", folder]
    done = subprocess.run([*command, *wanted], cwd=folder, check=False)
if done.returncode:
    sys.exit(done.returncode)
print("downloaded")
# --8<-- [end:reproduce]
"""

FIX = r"""
# --8<-- [start:fix]
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def write_wheel(name, version, tag="py3-none-any", metadata=""):
    about = f"{name}-{version}.dist-info"
    path = Path(folder, f"{name}-{version}-{tag}.whl")
    with zipfile.ZipFile(path, "w") as wheel:
        head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        wheel.writestr(f"{about}/METADATA", head + metadata)
        wheel.writestr(f"{about}/WHEEL", f"Wheel-Version: 1.0\nTag: {tag}\n")
        wheel.writestr(f"{about}/RECORD", "")


with tempfile.TemporaryDirectory() as folder:
    write_wheel("torch", "2.14.0")
    write_wheel("torch", "2.15.0")
    write_wheel("torchvision", "0.29.2", metadata="Requires-Dist: torch==2.15.0\n")
    wanted = ["torch", "torchvision==0.29.2"]
    options = ["-q", "--isolated", "--disable-pip-version-check", "--no-index"]
    command = [sys.executable, "-m", "pip", "download", *options, "--find-links", folder]
    done = subprocess.run([*command, *wanted], cwd=folder, check=False)
if done.returncode:
    sys.exit(done.returncode)
print("downloaded")
# --8<-- [end:fix]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    from importlib.metadata import distributions

    for package in distributions():
        for line in package.requires or []:
            if line.split(";")[0].startswith(("torch=", "torch<", "torch>", "torch~", "torch (")):
                print(package.name, "needs", line)
    # --8<-- [end:find_it]


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
