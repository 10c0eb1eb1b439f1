"""The loader does not find a shared library of CUDA, or of torch, that a compiled file needs."""

import subprocess
import sys

KIND = "process"
MESSAGES = [
    (
        "OSError",
        ("libcudart.so.{version:word}: cannot open shared object file: No such file or directory"),
    ),
    ("ImportError", "libc10.so: cannot open shared object file: No such file or directory"),
    ("ImportError", "libtorch_cpu.so: cannot open shared object file"),
    ("ImportError", "libtorch.so: cannot open shared object file"),
    ("ImportError", "libcudart.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcudnn.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcublas.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcublasLt.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcufft.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcurand.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcusolver.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcusparse.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libnvrtc.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libnccl.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcupti.so.{version:word}: cannot open shared object file"),
    ("ImportError", "libcuda.so.{version:word}: cannot open shared object file"),
]
FRAMES = []


REPRODUCE = """\
# --8<-- [start:reproduce]
import ctypes
import subprocess
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    library, extension = f"{folder}/libcudart.so.11.0", f"{folder}/extension.so"
    Path(folder, "empty.c").touch()
    build = ["cc", "-shared", "-Wl,--no-as-needed", f"{folder}/empty.c", "-o"]
    subprocess.run([*build, library, "-Wl,-soname,libcudart.so.11.0"], check=True)
    subprocess.run([*build, extension, library], check=True)
    ctypes.CDLL(extension)
print("loaded")
# --8<-- [end:reproduce]
"""


FIX = """\
# --8<-- [start:fix]
import ctypes
import subprocess
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    library, extension = f"{folder}/libcudart.so.11.0", f"{folder}/extension.so"
    Path(folder, "empty.c").touch()
    build = ["cc", "-shared", "-Wl,--no-as-needed", f"{folder}/empty.c", "-o"]
    subprocess.run([*build, library, "-Wl,-soname,libcudart.so.11.0"], check=True)
    subprocess.run([*build, extension, library], check=True)
    ctypes.CDLL(library)
    ctypes.CDLL(extension)
print("loaded")
# --8<-- [end:fix]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def too_late():
    # --8<-- [start:too_late]
    import ctypes
    import os
    import subprocess
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        library, extension = f"{folder}/libcudart.so.10.2", f"{folder}/extension.so"
        Path(folder, "empty.c").touch()
        build = ["cc", "-shared", "-Wl,--no-as-needed", f"{folder}/empty.c", "-o"]
        subprocess.run([*build, library, "-Wl,-soname,libcudart.so.10.2"], check=True)
        subprocess.run([*build, extension, library], check=True)
        os.environ["LD_LIBRARY_PATH"] = folder
        ctypes.CDLL(extension)
    # --8<-- [end:too_late]


def find_it():
    # --8<-- [start:find_it]
    import torch

    print("torch", torch.__version__, "CUDA", torch.version.cuda)
    # --8<-- [end:find_it]
    return torch.version.cuda


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
