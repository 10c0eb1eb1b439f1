"""A compiled module was built against NumPy 1, and NumPy 2 is installed."""

import subprocess
import sys

KIND = "process"
NEEDS = ["numpy"]
MESSAGES = [
    (
        "ImportError",
        (
            "A module that was compiled using NumPy 1.x cannot be run in NumPy {version:word} as "
            "it may crash. To support both 1.x and 2.x versions of NumPy, modules must be compiled "
            "with NumPy 2.0."
        ),
    ),
    ("ImportError", "A module that was compiled using NumPy 1.x cannot be run in"),
    ("UserWarning", "Failed to initialize NumPy: _ARRAY_API not found"),
    ("AttributeError", "_ARRAY_API not found"),
    ("ImportError", "numpy.core.multiarray failed to import$"),
    ("RuntimeError", "Numpy is not available$"),
    (
        "ValueError",
        (
            "numpy.dtype size changed, may indicate binary incompatibility. Expected "
            "{expected:int} from C header, got {actual:int} from PyObject"
        ),
    ),
    ("ValueError", "numpy.dtype size changed, may indicate binary incompatibility"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

source = '''
#include <Python.h>
static struct PyModuleDef about = {PyModuleDef_HEAD_INIT, "fast", 0, -1, 0};
PyMODINIT_FUNC PyInit_fast(void) {
    PyObject *numpy = PyImport_ImportModule("numpy.core._multiarray_umath");
    if (!numpy || !PyObject_GetAttrString(numpy, "_ARRAY_API")) return 0;
    return PyModule_Create(&about);
}
'''
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "fast.c").write_text(source)
    build = ["cc", "-shared", "-fPIC", "-I", sysconfig.get_path("include")]
    if sys.platform == "darwin":
        build += ["-undefined", "dynamic_lookup"]
    subprocess.run([*build, "fast.c", "-o", "fast.so"], cwd=folder, check=True)
    sys.path.insert(0, folder)
    import fast

    print(fast.__name__)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

source = '''
#include <Python.h>
static struct PyModuleDef about = {PyModuleDef_HEAD_INIT, "fast", 0, -1, 0};
PyMODINIT_FUNC PyInit_fast(void) {
    PyObject *numpy = PyImport_ImportModule("numpy._core._multiarray_umath");
    if (!numpy || !PyObject_GetAttrString(numpy, "_ARRAY_API")) return 0;
    return PyModule_Create(&about);
}
'''
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "fast.c").write_text(source)
    build = ["cc", "-shared", "-fPIC", "-I", sysconfig.get_path("include")]
    if sys.platform == "darwin":
        build += ["-undefined", "dynamic_lookup"]
    subprocess.run([*build, "fast.c", "-o", "fast.so"], cwd=folder, check=True)
    sys.path.insert(0, folder)
    import fast

    print(fast.__name__)
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
        needs = [need for need in package.requires or [] if need.startswith("numpy")]
        if any("<2" in need for need in needs):
            print(package.name, package.version, needs)
    # --8<-- [end:find_it]


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
