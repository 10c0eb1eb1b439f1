"""A wheel file was built for another platform or another Python than the one that installs it."""

import subprocess
import sys

KIND = "process"
NEEDS = ["pip"]
MESSAGES = [
    ("", "torch-{file:any}.whl is not a supported wheel on this platform."),
    ("", "torchvision-{file:any}.whl is not a supported wheel on this platform."),
    ("", "torchaudio-{file:any}.whl is not a supported wheel on this platform."),
    ("", "flash_attn-{file:any}.whl is not a supported wheel on this platform."),
    (
        "",
        "Package 'torch' requires a different Python: {found:word} not in '{wanted:any}'",
    ),
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
    tag = "cp37-cp37m-win_amd64"
    write_wheel("torch", "2.15.0", tag)
    wanted = [f"./torch-2.15.0-{tag}.whl"]
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
    tag = "cp{}{}-none-any".format(*sys.version_info)
    write_wheel("torch", "2.15.0", tag)
    wanted = [f"./torch-2.15.0-{tag}.whl"]
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
    write_wheel("torch", "2.15.0", metadata="Requires-Python: <3.9\n")
    wanted = ["./torch-2.15.0-py3-none-any.whl"]
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
    write_wheel("torch", "2.15.0", metadata="Requires-Python: >=3.9\n")
    wanted = ["./torch-2.15.0-py3-none-any.whl"]
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
    import subprocess
    import sys

    command = [sys.executable, "-m", "pip", "debug", "--verbose"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    tags = [line.strip() for line in done.stdout.splitlines() if "-none-any" in line]
    print(tags[-1])
    # --8<-- [end:find_it]
    return tags


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
