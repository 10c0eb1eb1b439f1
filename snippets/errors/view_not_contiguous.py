"""view is asked for a shape that a transposed or sliced tensor can only have as a copy."""

KIND = "error"
# "Cannot view a tensor with shape …" is printed while torch.compile looks at shapes.
MESSAGES = [
    (
        "RuntimeError",
        (
            "view size is not compatible with input tensor's size and stride (at least one "
            "dimension spans across two contiguous subspaces). Use .reshape(...) instead."
        ),
    ),
    ("RuntimeError", "view size is not compatible with input tensor's size and stride"),
    (
        "ValueError",
        (
            "Cannot view a tensor with shape {shape:shape} and strides {strides:shape} as a "
            "tensor with shape {wanted:shape}!"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "invalid argument 2: view size is not compatible with input tensor's size and "
            "stride (at least one dimension spans across two contiguous subspaces). Call "
            ".contiguous() before .view()."
        ),
        "geyang/deep-auto-punctuation#3",
    ),
    ("RuntimeError", "input is not contiguous at {path:path}THTensor.c", "NieXC/pytorch-ppn#3"),
]
FRAMES = []
EDITS = [("code", "$x.view($...)", "$x.reshape($...)")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    pictures = torch.randn(2, 4, 5, 3)
    channels_first = pictures.permute(0, 3, 1, 2)
    channels_first.view(2, -1)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    pictures = torch.randn(2, 4, 5, 3)
    channels_first = pictures.permute(0, 3, 1, 2)
    flat = channels_first.reshape(2, -1)
    print(tuple(flat.shape))
    # --8<-- [end:fix]
    return channels_first, flat


def reproduce_columns():
    # --8<-- [start:reproduce_columns]
    import torch

    boxes = torch.arange(12).view(3, 4)
    corners = boxes[:, :2]
    corners.view(-1)
    # --8<-- [end:reproduce_columns]


def fix_columns():
    # --8<-- [start:fix_columns]
    import torch

    boxes = torch.arange(12).view(3, 4)
    corners = boxes[:, :2]
    print(corners.reshape(-1))
    # --8<-- [end:fix_columns]
    return corners.reshape(-1).tolist()


def reproduce_topk():
    # --8<-- [start:reproduce_topk]
    import torch

    torch.manual_seed(0)
    scores = torch.randn(6, 10)
    labels = torch.tensor([3, 1, 4, 1, 5, 9])
    best = scores.topk(5, dim=1).indices.t()
    correct = best == labels
    print(correct[:3].view(-1).sum())
    # --8<-- [end:reproduce_topk]


def fix_topk():
    # --8<-- [start:fix_topk]
    import torch

    torch.manual_seed(0)
    scores = torch.randn(6, 10)
    labels = torch.tensor([3, 1, 4, 1, 5, 9])
    best = scores.topk(5, dim=1).indices.t()
    correct = best == labels
    print(correct[:3].reshape(-1).sum())
    # --8<-- [end:fix_topk]
    return scores, labels, correct[:3].reshape(-1).sum().item()


def reproduce_channels_last():
    # --8<-- [start:reproduce_channels_last]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 8, kernel_size=3).to(memory_format=torch.channels_last)
    features = conv(torch.randn(2, 3, 6, 6))
    features.view(2, -1)
    # --8<-- [end:reproduce_channels_last]


def fix_channels_last():
    # --8<-- [start:fix_channels_last]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 8, kernel_size=3).to(memory_format=torch.channels_last)
    features = conv(torch.randn(2, 3, 6, 6))
    flat = features.flatten(start_dim=1)
    print(tuple(flat.shape))
    # --8<-- [end:fix_channels_last]
    return tuple(flat.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    heads = torch.arange(12).view(1, 2, 3, 2)
    merged = heads.transpose(1, 2).reshape(1, 3, 4)
    scrambled = heads.view(1, 3, 4)
    print(merged[0])
    print(scrambled[0])
    # --8<-- [end:does_not_help]
    return merged, scrambled


def reproduce_dice():
    # --8<-- [start:reproduce_dice]
    import torch
    from torch.nn import functional as F

    labels = torch.tensor([[[0, 1], [2, 1]]])
    truth = F.one_hot(labels, num_classes=3).permute(0, 3, 1, 2).float()
    scores = torch.full((1, 3, 2, 2), 0.25)
    overlap = (scores.view(-1) * truth.view(-1)).sum()
    print(2 * overlap / (scores.sum() + truth.sum()))
    # --8<-- [end:reproduce_dice]


def fix_dice():
    # --8<-- [start:fix_dice]
    import torch
    from torch.nn import functional as F

    labels = torch.tensor([[[0, 1], [2, 1]]])
    truth = F.one_hot(labels, num_classes=3).permute(0, 3, 1, 2).float()
    scores = torch.full((1, 3, 2, 2), 0.25)
    overlap = (scores.flatten() * truth.flatten()).sum()
    print(2 * overlap / (scores.sum() + truth.sum()))
    # --8<-- [end:fix_dice]
    return overlap.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    pictures = torch.randn(2, 4, 5, 3)
    channels_first = pictures.permute(0, 3, 1, 2)
    cropped = channels_first[:, :, 1:]
    for name, tensor in {"pictures": pictures, "permute": channels_first, "crop": cropped}.items():
        print(name, tuple(tensor.shape), tensor.stride(), tensor.is_contiguous())
    # --8<-- [end:find_it]
