"""An in-place operation would have to make its own tensor larger."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "output with shape {output:shape} doesn't match the broadcast shape {broadcast:shape}",
    ),
    ("RuntimeError", "output with shape doesn't match the broadcast shape"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    bias = torch.tensor([1.0, 2.0, 3.0])
    noise = torch.ones(2, 3)
    bias += noise
    print(bias)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    bias = torch.tensor([1.0, 2.0, 3.0])
    noise = torch.ones(2, 3)
    bias = bias + noise
    print(bias)
    # --8<-- [end:fix]
    return bias.tolist()


def reproduce_normalize_channel_mismatch():
    # --8<-- [start:reproduce_normalize_channel_mismatch]
    import torch
    from torchvision.transforms import functional as F

    grey = torch.full((1, 2, 2), 0.5)
    picture = F.normalize(grey, mean=[0.5, 0.5, 0.5], std=[0.5, 0.5, 0.5])
    print(tuple(picture.shape))
    # --8<-- [end:reproduce_normalize_channel_mismatch]


def fix_normalize_channel_mismatch():
    # --8<-- [start:fix_normalize_channel_mismatch]
    import torch
    from torchvision.transforms import functional as F

    grey = torch.full((1, 2, 2), 0.5)
    picture = F.normalize(grey, mean=[0.5], std=[0.5])
    print(tuple(picture.shape))
    # --8<-- [end:fix_normalize_channel_mismatch]
    return picture


def pretrained_network():
    # --8<-- [start:pretrained_network]
    import torch
    from torchvision.transforms import functional as F

    grey = torch.full((1, 2, 2), 0.5)
    mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
    picture = F.normalize(grey.repeat(3, 1, 1), mean=mean, std=std)
    print(tuple(picture.shape))
    # --8<-- [end:pretrained_network]
    return picture


def reproduce_accumulate():
    # --8<-- [start:reproduce_accumulate]
    import torch

    total = torch.zeros(1)
    for batch in torch.ones(6, 4).split(2):
        total += batch.sum(dim=1)
    print(total)
    # --8<-- [end:reproduce_accumulate]


def fix_accumulate():
    # --8<-- [start:fix_accumulate]
    import torch

    total = torch.zeros(1)
    for batch in torch.ones(6, 4).split(2):
        total += batch.sum()
    print(total)
    # --8<-- [end:fix_accumulate]
    return total.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    output, other = torch.zeros(1, 28, 28), torch.zeros(3, 1, 1)
    broadcast = torch.broadcast_shapes(output.shape, other.shape)
    print(tuple(broadcast), broadcast == output.shape)
    # --8<-- [end:find_it]
    return broadcast
