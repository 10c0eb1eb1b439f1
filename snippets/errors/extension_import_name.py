"""A package's Python part is found, and its compiled part is not in it."""

import subprocess
import sys

KIND = "process"
# Python's own message: only beside a word of torch or CUDA is it about a compiled extension.
TIER = "family"
MESSAGES = [
    ("ImportError", "cannot import name 'csrc' from '{package:word}'"),
    ("ImportError", "cannot import name '_C' from '{package:word}'"),
    ("ImportError", "cannot import name '_ext' from '{package:word}'"),
    ("ImportError", "cannot import name '{name:word}' from '{package:word}' (unknown location)"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    for place, part in (("source", "splat.cu"), ("installed", "csrc.py")):
        package = Path(folder, place, "splat_cuda")
        package.mkdir(parents=True)
        Path(package, "__init__.py").touch()
        Path(package, part).touch()
    sys.path[:0] = [f"{folder}/source", f"{folder}/installed"]
    from splat_cuda import csrc
print("imported", csrc.__name__)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    for place, part in (("source", "splat.cu"), ("installed", "csrc.py")):
        package = Path(folder, place, "splat_cuda")
        package.mkdir(parents=True)
        Path(package, "__init__.py").touch()
        Path(package, part).touch()
    sys.path[:0] = [f"{folder}/installed", f"{folder}/source"]
    from splat_cuda import csrc
print("imported", csrc.__name__)
# --8<-- [end:fix]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def find_it():
    # --8<-- [start:find_it]
    from importlib.machinery import EXTENSION_SUFFIXES
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec("torch")
    package = Path(spec.origin).parent
    compiled = [
        file.name.partition(".")[0]
        for file in package.iterdir()
        if file.name.endswith(tuple(EXTENSION_SUFFIXES))
    ]
    print(compiled)
    # --8<-- [end:find_it]
    return compiled


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
