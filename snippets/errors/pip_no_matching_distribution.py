"""pip finds no torch that fits: a release, a platform or a Python for which there is no wheel."""

import subprocess
import sys

KIND = "process"
NEEDS = ["pip"]
# pip says the same of every package: the names make it torch's, and nothing like them will do.
TIER = "family"
MESSAGES = [
    (
        "",
        (
            "Could not find a version that satisfies the requirement torch=={wanted:any} (from "
            "versions: {versions:names})\n"
            "No matching distribution found for torch"
        ),
    ),
    (
        "",
        (
            "Could not find a version that satisfies the requirement torchvision=={wanted:any} "
            "(from versions: {versions:names})\n"
            "No matching distribution found for torchvision"
        ),
    ),
    (
        "",
        (
            "Could not find a version that satisfies the requirement torch=={wanted:any} (from "
            "versions"
        ),
    ),
    ("", "Could not find a version that satisfies the requirement torch (from versions"),
    ("", "No matching distribution found for torch"),
    ("", "No matching distribution found for torchvision"),
    ("", "No matching distribution found for torchaudio"),
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
    write_wheel("torch", "1.4.0")
    wanted = ["torch==1.4.0+cpu"]
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
    write_wheel("torch", "1.4.0")
    wanted = ["torch==1.4.0"]
    options = ["-q", "--isolated", "--disable-pip-version-check", "--no-index"]
    command = [sys.executable, "-m", "pip", "download", *options, "--find-links", folder]
    done = subprocess.run([*command, *wanted], cwd=folder, check=False)
if done.returncode:
    sys.exit(done.returncode)
print("downloaded")
# --8<-- [end:fix]
"""

REPRODUCE_PYTHON = r"""
# --8<-- [start:reproduce_python]
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
    write_wheel("torch", "1.4.0", tag="cp37-cp37m-linux_x86_64")
    wanted = ["torch==1.4.0"]
    options = ["-q", "--isolated", "--disable-pip-version-check", "--no-index"]
    command = [sys.executable, "-m", "pip", "download", *options, "--find-links", folder]
    done = subprocess.run([*command, *wanted], cwd=folder, check=False)
if done.returncode:
    sys.exit(done.returncode)
print("downloaded")
# --8<-- [end:reproduce_python]
"""

FIX_PYTHON = r"""
# --8<-- [start:fix_python]
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
    write_wheel("torch", "1.4.0", tag="cp37-cp37m-linux_x86_64")
    write_wheel("torch", "2.15.0")
    wanted = ["torch>=1.4.0"]
    options = ["-q", "--isolated", "--disable-pip-version-check", "--no-index"]
    command = [sys.executable, "-m", "pip", "download", *options, "--find-links", folder]
    done = subprocess.run([*command, *wanted], cwd=folder, check=False)
if done.returncode:
    sys.exit(done.returncode)
print("downloaded")
# --8<-- [end:fix_python]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def reproduce_python():
    return _run(REPRODUCE_PYTHON).stderr


def fix_python():
    return _run(FIX_PYTHON).stdout


def find_it():
    # --8<-- [start:find_it]
    import platform
    import struct
    import sys

    print("Python", *sys.version_info[:2], sys.implementation.name)
    print(struct.calcsize("P") * 8, "bits on", platform.machine(), platform.system())
    # --8<-- [end:find_it]


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
