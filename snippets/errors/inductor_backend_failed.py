"""torch.compile's backend fails while it compiles; mostly it finds no C++ compiler."""

import subprocess
import sys

KIND = "process"
NEEDS = ["torch>=2.1"]
MESSAGES = [
    (
        "torch._inductor.exc.InductorError",
        (
            "InvalidCxxCompiler: No working C++ compiler found in torch._inductor.config.cpp.cxx: "
            "(None, '{compiler:path}')"
        ),
    ),
    (
        "torch._dynamo.exc.BackendCompilerFailed",
        (
            "backend='inductor' raised: InvalidCxxCompiler: No working C++ compiler found in "
            "torch._inductor.config.cpp.cxx: (None, '{compiler:path}')"
        ),
    ),
    (
        "torch._inductor.exc.InductorError",
        "InvalidCxxCompiler: No working C++ compiler found",
    ),
    (
        "torch._dynamo.exc.BackendCompilerFailed",
        (
            "backend='inductor' raised: TypeError: expected str, bytes or os.PathLike object, not "
            "NoneType"
        ),
    ),
    ("torch._dynamo.exc.BackendCompilerFailed", "backend='inductor' raised:"),
    ("RuntimeError", "Compiler: cl is not found."),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.environ["TORCHINDUCTOR_CACHE_DIR"] = folder
    os.environ["CXX"] = "missing-g++"

    import torch

    @torch.compile
    def shift(x):
        return x.sin() + 1

    print(shift(torch.zeros(3)))
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.environ["TORCHINDUCTOR_CACHE_DIR"] = folder
    os.environ["CXX"] = "missing-g++"

    import torch

    @torch.compile(backend="aot_eager")
    def shift(x):
        return x.sin() + 1

    print(shift(torch.zeros(3)))
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
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    x = torch.ones(3, 4)

    for backend in ("eager", "aot_eager"):
        torch._dynamo.reset()
        print(backend, tuple(torch.compile(model, backend=backend)(x).shape))
    # --8<-- [end:find_it]


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
