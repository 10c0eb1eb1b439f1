"""A device is asked for under a name that PyTorch does not know."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Expected one of cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, "
            "maia, xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone device type at start of "
            "device string: {given:path}"
        ),
    ),
    (
        "RuntimeError",
        (
            "Expected one of cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, "
            "ort, xla, lazy, vulkan, mps, meta, hpu, privateuseone device type at start of "
            "device string: {given:path}"
        ),
    ),
    ("RuntimeError", "device type at start of device string: {given:path}"),
    ("RuntimeError", "Invalid device string: 'cuda{rest:path}'"),
    ("RuntimeError", "Device string must not be empty"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    device = torch.device("gpu:0")
    print(device)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    device = torch.device("cuda:0")
    print(device)
    # --8<-- [end:fix]
    return device


def reproduce_colon():
    # --8<-- [start:reproduce_colon]
    import torch

    gpu = 1
    device = torch.device(f"cuda{gpu}")
    print(device)
    # --8<-- [end:reproduce_colon]


def fix_colon():
    # --8<-- [start:fix_colon]
    import torch

    gpu = 1
    device = torch.device(f"cuda:{gpu}")
    print(device)
    # --8<-- [end:fix_colon]
    return device


def from_the_command_line():
    # --8<-- [start:from_the_command_line]
    import argparse

    import torch

    parser = argparse.ArgumentParser()
    parser.add_argument("--device")
    args = parser.parse_args(["--device", "0"])
    name = f"cuda:{args.device}" if args.device.isdecimal() else args.device
    print(torch.device(name))
    # --8<-- [end:from_the_command_line]
    return name


def find_it():
    # --8<-- [start:find_it]
    import torch

    for name in ("cuda:0", " cuda:0", "cuda: 0", "CUDA:0", "cuda:0,1"):
        try:
            print(repr(name), torch.device(name).type)
        except RuntimeError:
            print(repr(name), "is refused")
    # --8<-- [end:find_it]
