"""A model is to be copied to several GPUs, and does not lie on the first of them."""

KIND = "error"
# Without CUDA in its build PyTorch has no such function.
MESSAGES = [
    ("RuntimeError", "All tensors must be on devices[0]: {device:int}"),
    (
        "RuntimeError",
        (
            "module must have its parameters and buffers on device {wanted:device} "
            "(device_ids[0]) but found one of them on device: {found:device}"
        ),
    ),
    ("RuntimeError", "module must have its parameters and buffers on device"),
]
ATTESTED = [
    ("RuntimeError", "all tensors must be on devices[0]", "open-mmlab/mmdetection#2177"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.nn.parallel import replicate

    torch.manual_seed(0)
    gpus = [0, 1]
    model = nn.Linear(2, 1)
    copies = replicate(model, gpus, detach=True)
    print(len(copies))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn
    from torch.nn.parallel import replicate

    torch.manual_seed(0)
    gpus = list(range(torch.cuda.device_count()))
    model = nn.Linear(2, 1).to(gpus[0] if gpus else "cpu")
    copies = replicate(model, gpus, detach=True) if gpus else [model]
    print(len(copies))
    # --8<-- [end:fix]
    return model, copies


def find_it():
    # --8<-- [start:find_it]
    from collections import Counter
    from itertools import chain

    from torch import nn

    model = nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4))

    print(Counter(str(each.device) for each in chain(model.parameters(), model.buffers())))
    for name, value in chain(model.named_parameters(), model.named_buffers()):
        if str(value.device) != "cuda:0":
            print(name, value.device)
    # --8<-- [end:find_it]
    return model
