"""A kernel's check failed on the GPU; the exception comes later and says nothing of the cause."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
TIER = "symptom"  # The kernel's assertion above it, where it was pasted, has an entry of its own.
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "torch.AcceleratorError",
        "CUDA error: device-side assert triggered",
        "mrdbourke/pytorch-deep-learning#1290",
    ),
    ("RuntimeError", "CUDA error: device-side assert triggered", "karpathy/nanoGPT#470"),
    (
        "RuntimeError",
        "cuda runtime error ({code:int}) : device-side assert triggered at {file:path}",
        "xiaoyufenfei/LEDNet#31",
    ),
    ("RuntimeError", "device-side assert triggered", "NVIDIA-AI-IOT/jetbot#163"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import torch

scores = torch.rand(4, 5, device="cuda")
labels = torch.tensor([0, 1, 4, 5], device="cuda")
chosen = scores.gather(1, labels[:, None])
print(chosen.shape)
print(chosen.sum().item())
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import torch

scores = torch.rand(4, 5, device="cuda")
labels = torch.tensor([0, 1, 3, 4], device="cuda")
chosen = scores.gather(1, labels[:, None])
print(chosen.shape)
print(chosen.sum().item() > 0)
# --8<-- [end:fix]
"""


def reproduce():
    failed = _run(REPRODUCE)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def fix():
    return _run(FIX).stdout


def on_the_cpu():
    # --8<-- [start:on_the_cpu]
    import torch

    scores = torch.rand(4, 5)
    labels = torch.tensor([0, 1, 4, 5])
    chosen = scores.gather(1, labels[:, None])
    print(chosen.shape)
    # --8<-- [end:on_the_cpu]


def find_it():
    # --8<-- [start:find_it]
    import torch

    def show_range(name, indices, allowed):
        low, high = indices.min().item(), indices.max().item()
        verdict = "fine" if low >= 0 and high < allowed else "WRONG"
        print(f"{name}: {low} to {high}, allowed 0 to {allowed - 1}: {verdict}")

    show_range("labels", torch.tensor([0, 1, 4, 5]), allowed=5)
    show_range("tokens", torch.tensor([7, 0, 99]), allowed=100)
    # --8<-- [end:find_it]
    return show_range


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        environment = {**os.environ, "CUDA_LAUNCH_BLOCKING": "0"}
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, env=environment
        )
