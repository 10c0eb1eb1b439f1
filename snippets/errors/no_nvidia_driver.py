"""Code moves to CUDA on a machine where PyTorch finds no NVIDIA driver or no GPU."""

KIND = "error"
NEEDS = ["no cuda"]
MESSAGES = [
    (
        "RuntimeError",
        (
            "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and "
            "installed a driver from http://www.nvidia.com/Download/index.aspx"
        ),
    ),
    ("RuntimeError", "Found no NVIDIA driver on your system"),
]
ATTESTED = [
    ("RuntimeError", "No CUDA GPUs are available", "xianlin7/SAMUS#39"),
    (
        "RuntimeError",
        "no CUDA-capable device is detected",
        "junyanz/pytorch-CycleGAN-and-pix2pix#557",
    ),
    (
        "AssertionError",
        (
            "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and "
            "installed a driver from http://www.nvidia.com/Download/index.aspx"
        ),
        "AbnerHqC/GaitSet#95",
    ),
]
FRAMES = []
EDITS = [
    (
        "code",
        "$x.cuda()",
        '$x.to("cuda" if torch.cuda.is_available() else "cpu")',
    ),
    (
        "code",
        "$x.to('cuda')",
        '$x.to("cuda" if torch.cuda.is_available() else "cpu")',
    ),
    (
        "code",
        "torch.device('cuda')",
        'torch.device("cuda" if torch.cuda.is_available() else "cpu")',
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(2, 1).cuda()
    batch = torch.ones(3, 2).cuda()
    print(tuple(model(batch).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = nn.Linear(2, 1).to(device)
    batch = torch.ones(3, 2).to(device)
    print(tuple(model(batch).shape))
    # --8<-- [end:fix]
    return model(batch)


def does_not_help():
    # --8<-- [start:does_not_help]
    import os

    import torch

    os.environ["CUDA_VISIBLE_DEVICES"] = "0"
    torch.ones(3, device="cuda")
    # --8<-- [end:does_not_help]


def look_at_the_machine():
    # --8<-- [start:look_at_the_machine]
    import os

    import torch

    print("CUDA that PyTorch was built for:", torch.version.cuda)
    print("CUDA_VISIBLE_DEVICES:", os.environ.get("CUDA_VISIBLE_DEVICES"))
    print("GPUs:", torch.cuda.device_count())
    # --8<-- [end:look_at_the_machine]


def find_it():
    # --8<-- [start:find_it]
    import re
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if re.search(r"\.cuda\(|['\"]cuda|CUDA_VISIBLE_DEVICES", line):
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
