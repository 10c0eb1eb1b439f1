"""A tensor in GPU memory is handed to NumPy, which reads CPU memory alone."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "TypeError",
        (
            "can't convert {device:device} device type tensor to numpy. Use Tensor.cpu() to copy "
            "the tensor to host memory first."
        ),
        "ztxz16/fastllm#231",
    ),
    (
        "TypeError",
        (
            "can't convert CUDA tensor to numpy. Use Tensor.cpu() to copy the tensor to host "
            "memory first."
        ),
        "iMoonLab/PVRNet#3",
    ),
    (
        "TypeError",
        "Use Tensor.cpu() to copy the tensor to host memory first",
        "meteorshowers/X-StereoLab#28",
    ),
    (
        "TypeError",
        "can't convert {device:device} device type tensor to numpy",
        "https://cloud.baidu.com/article/2795156",
    ),
]
FRAMES = []
EDITS = [
    ("code", "$x.numpy()", "$x.cpu().numpy()"),
    ("code", "np.array($x)", "np.array($x.cpu())"),
    ("code", "np.asarray($x)", "np.asarray($x.cpu())"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    scores = torch.tensor([0.2, 0.8], device="cuda")
    print(scores.numpy())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    scores = torch.tensor([0.2, 0.8], device="cuda")
    print(scores.cpu().numpy())
    # --8<-- [end:fix]
    return scores.cpu().numpy()


def reproduce_list():
    # --8<-- [start:reproduce_list]
    import numpy as np
    import torch

    losses = []
    for step in range(3):
        loss = torch.tensor(1.0 / (step + 1), device="cuda")
        losses.append(loss)
    print(np.array(losses).mean())
    # --8<-- [end:reproduce_list]


def fix_list():
    # --8<-- [start:fix_list]
    import numpy as np
    import torch

    losses = []
    for step in range(3):
        loss = torch.tensor(1.0 / (step + 1), device="cuda")
        losses.append(loss.item())
    print(np.array(losses).mean())
    # --8<-- [end:fix_list]
    return losses


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    scores = torch.tensor([0.2, 0.8], device="cuda")
    print(scores.detach().numpy())
    # --8<-- [end:does_not_help]


def without_data():
    # --8<-- [start:without_data]
    from torch import nn

    model = nn.Linear(2, 1, device="meta")
    print(model.weight.detach().numpy())
    # --8<-- [end:without_data]


def with_data():
    # --8<-- [start:with_data]
    import torch
    from torch import nn

    model = nn.Linear(2, 1, device="meta").to_empty(device="cpu")
    model.load_state_dict({"weight": torch.tensor([[1.0, 2.0]]), "bias": torch.zeros(1)})
    print(model.weight.detach().numpy())
    # --8<-- [end:with_data]
    return model.weight.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    inputs = torch.zeros(4, 3)
    scores = torch.ones(4, requires_grad=True)
    lines = [0.5, 0.25]

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor):
            print(name, value.device, "requires grad" if value.requires_grad else "")
    # --8<-- [end:find_it]
    return inputs, scores, lines
