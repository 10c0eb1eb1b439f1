"""Code asks for a GPU by a number that this process does not have."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "torch.AcceleratorError",
        "CUDA error: invalid device ordinal",
        "meta-pytorch/tritonparse#176",
    ),
    ("RuntimeError", "CUDA error: invalid device ordinal", "gaomingqi/Track-Anything#83"),
    (
        "RuntimeError",
        "CUDA error ({code:int}): invalid device ordinal",
        "ZhaoJ9014/face.evoLVe#58",
    ),
    ("AssertionError", "Invalid device id", "frostinassiky/gtad#36"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    index = torch.cuda.device_count()
    device = torch.device("cuda", index)
    print(torch.zeros(2, device=device).device.type)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    index = torch.cuda.device_count() - 1
    device = torch.device("cuda", index)
    print(torch.zeros(2, device=device).device.type)
    # --8<-- [end:fix]
    return device.index


def find_it():
    # --8<-- [start:find_it]
    import os

    import torch

    print(os.environ.get("CUDA_VISIBLE_DEVICES", "all cards are visible"))
    for index in range(torch.cuda.device_count()):
        print(index, torch.cuda.get_device_name(index))
    # --8<-- [end:find_it]
    return torch.cuda.device_count()
