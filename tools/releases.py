"""Torch releases: their order, and interpreters that hold one, throw-away virtual environments."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.missing import MissingError

_DONE = "complete"
_VERSION = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
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
    if not (folder / _DONE).exists():
        wanted = requirements(release)
        print(f"Installing torch {release} (several GB) into {folder}", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        try:
            install(folder, wanted)
        except MissingError:
            raise MissingError(
                f"torch {release} cannot be installed for Python {sys.version_info.major}."
                f"{sys.version_info.minor} here: see the lines above"
            ) from None
        (folder / _DONE).touch()
    yield python_in(folder)
    shutil.rmtree(folder, ignore_errors=True)


def install(folder: Path, *lots: Sequence[str]) -> Path:
    """Make a virtual environment, and let pip install one lot of arguments after the other.

    Returns its Python. Raises MissingError where a step fails; pip has printed why.
    """
    python = python_in(folder)
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    for command in ([sys.executable, "-m", "venv", str(folder)], *([*pip, *lot] for lot in lots)):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
        if done.returncode:
            raise MissingError(f"`{' '.join(command[1:])}` failed: see the lines above")
    return python


def python_in(folder: Path) -> Path:
    """The interpreter of the virtual environment in a folder."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def version_of(python: Path, package: str) -> str:
    """The release of a package in an interpreter, without the tag of its build; empty without it.

    Of a build on its way to a release it is the whole, as in 2.16.0.dev20261121.
    """
    done = subprocess.run(
        [str(python), "-P", "-c", _VERSION, package], capture_output=True, text=True, check=False
    )
    return done.stdout.strip().partition("+")[0]


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
