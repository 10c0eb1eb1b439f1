"""Torch releases: their order, and interpreters that hold one, throw-away virtual environments."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.missing import MissingError

_DONE = "complete"
# What the pages' code imports besides: what readers have installed.
BESIDE = (
    "captum",
    "h5py",
    "lmdb",
    "matplotlib",
    "opencv-python-headless<4.12",  # later ones want NumPy 2
    "pillow",
    "safetensors",
    "tensorboard",
    "torchinfo",
)


def version_key(release: str) -> tuple[int, ...]:
    """The key that sorts releases, oldest first; the tag of a build, as in 2.15.0+cpu, is none."""
    return tuple(int(part) for part in release.partition("+")[0].split("."))


@contextmanager
def interpreter(release: str) -> Iterator[Path]:
    """A Python that imports this torch release, made outside the repository.

    It is removed afterwards, but stays after an interruption, so that the next call goes on.
    Raises MissingError where it cannot be installed (several GB are downloaded).
    """
    folder = Path(tempfile.gettempdir()) / f"pytorch-note-torch-{release}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (folder / _DONE).exists():
        print(f"Installing torch {release} (several GB) into {folder}", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(folder)], release)
        install = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
        _run([*install, *requirements(release)], release)
        (folder / _DONE).touch()
    yield python
    shutil.rmtree(folder, ignore_errors=True)


def requirements(release: str) -> list[str]:
    """What to install for a release: torchvision of that time, which pip finds by what it needs.

    Torch before 2.3 was built for NumPy 1.
    """
    if not re.fullmatch(r"\d+\.\d+\.\d+", release):
        raise MissingError(f"{release} is no torch release: write it like 2.4.1")
    major, minor, _ = version_key(release)
    numpy = "numpy<2" if (major, minor) < (2, 3) else "numpy"
    vision = ["torchvision"] if major > 1 else []  # before, none has a wheel for Python 3.11
    return [f"torch=={release}", *vision, numpy, "setuptools<80", *BESIDE]


def _run(command: list[str], release: str) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise MissingError(
            f"torch {release} cannot be installed for Python {sys.version_info.major}."
            f"{sys.version_info.minor} here: see the lines above"
        )
