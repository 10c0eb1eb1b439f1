"""An extension is compiled with another CUDA toolkit than PyTorch was."""

import subprocess
import sys
import tempfile

KIND = "process"
NEEDS = ["setuptools"]
MESSAGES = [
    (
        "RuntimeError",
        (
            "('The detected CUDA version (%s) mismatches the version that was used to "
            "compilePyTorch (%s). Please make sure to use the same CUDA versions.', "
            "'{found:word}', '{built:word}')"
        ),
    ),
    (
        "RuntimeError",
        (
            "The detected CUDA version ({found:word}) mismatches the version that was used to "
            "compile PyTorch ({built:word}). Please make sure to use the same CUDA versions."
        ),
    ),
    ("RuntimeError", "mismatches the version that was used to compile PyTorch"),
]
ATTESTED = [
    (
        "OSError",
        ("CUDA_HOME environment variable is not set. Please set it to your CUDA install root."),
        "sp-uhh/storm#14",
    ),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import os
import tempfile
from pathlib import Path

import torch
from setuptools import setup

with tempfile.TemporaryDirectory() as folder:
    nvcc = Path(folder, "bin", "nvcc")
    nvcc.parent.mkdir()
    release = "9.0"
    nvcc.write_text(f"#!/bin/echo release {release}, V{release}.1")
    nvcc.chmod(0o755)
    os.environ["CUDA_HOME"] = folder

    from torch.utils.cpp_extension import BuildExtension, CUDAExtension

    class Build(BuildExtension):
        def build_extension(self, ext):
            print("compiles", ext.name, ext.sources)

    extension = CUDAExtension("points", ["points.cu"])
    arguments = ["-q", "build_ext"]
    setup(ext_modules=[extension], cmdclass={"build_ext": Build}, script_args=arguments)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import os
import tempfile
from pathlib import Path

import torch
from setuptools import setup

with tempfile.TemporaryDirectory() as folder:
    nvcc = Path(folder, "bin", "nvcc")
    nvcc.parent.mkdir()
    release = torch.version.cuda
    nvcc.write_text(f"#!/bin/echo release {release}, V{release}.1")
    nvcc.chmod(0o755)
    os.environ["CUDA_HOME"] = folder

    from torch.utils.cpp_extension import BuildExtension, CUDAExtension

    class Build(BuildExtension):
        def build_extension(self, ext):
            print("compiles", ext.name, ext.sources)

    extension = CUDAExtension("points", ["points.cu"])
    arguments = ["-q", "build_ext"]
    setup(ext_modules=[extension], cmdclass={"build_ext": Build}, script_args=arguments)
# --8<-- [end:fix]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    import shutil

    import torch
    from torch.utils.cpp_extension import CUDA_HOME

    print("PyTorch was built with CUDA", torch.version.cuda)
    print("extensions are compiled with", CUDA_HOME)
    print("nvcc on the path:", shutil.which("nvcc"))
    # --8<-- [end:find_it]


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", script]
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, cwd=folder
        )
