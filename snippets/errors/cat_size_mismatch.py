"""torch.cat gets tensors that differ in a dimension other than the one they are joined along."""

KIND = "error"
# The rows without "size" before the numbers are printed while torch.compile, torch.export or the
# meta device looks at shapes.
MESSAGES = [
    (
        "RuntimeError",
        (
            "Sizes of tensors must match except in dimension {dim:int}. Expected size "
            "{expected:int} but got size {actual:int} for tensor number {number:int} in the list."
        ),
    ),
    (
        "RuntimeError",
        (
            "Sizes of tensors must match except in dimension {dim:int}. Expected {expected:int} "
            "in dimension {where:int} but got {actual:int} for tensor number {number:int} in the "
            "list"
        ),
    ),
    (
        "RuntimeError",
        (
            "Sizes of tensors must match except in dimension {dim:int}. Expected {expected:int} "
            "but got {actual:int} for tensor number {number:int} in the list"
        ),
    ),
    ("RuntimeError", "Sizes of tensors must match except in dimension"),
    (
        "RuntimeError",
        (
            "Expected size {expected:int} but got size {actual:int} for tensor number {number:int} "
            "in the list"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Sizes of tensors must match except in dimension {dim:int}. Got {expected:int} and "
            "{actual:int} (The offending index is {number:int})"
        ),
        "ZHKKKe/MODNet#75",
    ),
    (
        "RuntimeError",
        (
            "Sizes of tensors must match except in dimension {dim:int}. Got {expected:int} and "
            "{actual:int}"
        ),
        "sg-nm/cgp-cnn#11",
    ),
    (
        "RuntimeError",
        (
            "invalid argument 0: Sizes of tensors must match except in dimension {dim:int}. Got "
            "{expected:int} and {actual:int} in dimension {where:int} at {path:path}"
        ),
        "meetps/pytorch-semseg#116",
    ),
    (
        "RuntimeError",
        (
            "张量的大小必须匹配，除了维度 {dim:int}。在维度 {where:int} 中得到 {expected:int} 和 "
            "{actual:int}"
        ),
        "https://duoke360.com/post/34724",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    skip = torch.randn(1, 8, 25, 25)
    deep = nn.MaxPool2d(2)(skip)
    up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)
    merged = torch.cat([skip, up(deep)], dim=1)
    print(tuple(merged.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    skip = torch.randn(1, 8, 25, 25)
    deep = nn.MaxPool2d(2)(skip)
    up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)
    merged = torch.cat([skip, up(deep, output_size=skip.shape)], dim=1)
    print(tuple(merged.shape))
    # --8<-- [end:fix]
    return tuple(merged.shape)


def pad_to_multiple():
    # --8<-- [start:pad_to_multiple]
    import torch
    from torch.nn import functional as F

    pictures = torch.randn(1, 3, 375, 500)
    height, width = pictures.shape[-2:]
    padded = F.pad(pictures, (0, -width % 32, 0, -height % 32))
    print(tuple(padded.shape))

    scores = padded[..., :height, :width]
    print(torch.equal(scores, pictures))
    # --8<-- [end:pad_to_multiple]
    return tuple(padded.shape), torch.equal(scores, pictures)


def reproduce_wrong_dim():
    # --8<-- [start:reproduce_wrong_dim]
    import torch

    picture_features = torch.randn(4, 512)
    text_features = torch.randn(4, 64)
    both = torch.cat([picture_features, text_features])
    print(tuple(both.shape))
    # --8<-- [end:reproduce_wrong_dim]


def fix_wrong_dim():
    # --8<-- [start:fix_wrong_dim]
    import torch

    picture_features = torch.randn(4, 512)
    text_features = torch.randn(4, 64)
    both = torch.cat([picture_features, text_features], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:fix_wrong_dim]
    return tuple(both.shape)


def reproduce_no_broadcast():
    # --8<-- [start:reproduce_no_broadcast]
    import torch

    class_token = torch.zeros(1, 1, 64)
    patches = torch.randn(8, 196, 64)
    tokens = torch.cat([class_token, patches], dim=1)
    print(tuple(tokens.shape))
    # --8<-- [end:reproduce_no_broadcast]


def fix_no_broadcast():
    # --8<-- [start:fix_no_broadcast]
    import torch

    class_token = torch.zeros(1, 1, 64)
    patches = torch.randn(8, 196, 64)
    tokens = torch.cat([class_token.expand(len(patches), -1, -1), patches], dim=1)
    print(tuple(tokens.shape))
    # --8<-- [end:fix_no_broadcast]
    return tuple(tokens.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    skip = torch.zeros(1, 8, 25, 24)
    up = torch.ones(1, 8, 24, 24)
    below = torch.cat([skip, up], dim=2)
    print(tuple(below.shape))
    # --8<-- [end:does_not_help]
    return below


def reproduce_unpadded():
    # --8<-- [start:reproduce_unpadded]
    import torch
    from torch import nn

    skip = nn.Conv2d(3, 8, kernel_size=3)(torch.randn(1, 3, 64, 64))
    deep = nn.Conv2d(8, 8, kernel_size=3)(nn.MaxPool2d(2)(skip))
    up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)(deep)
    merged = torch.cat([skip, up], dim=1)
    print(tuple(merged.shape))
    # --8<-- [end:reproduce_unpadded]


def fix_unpadded():
    # --8<-- [start:fix_unpadded]
    import torch
    from torch import nn
    from torchvision.transforms.v2.functional import center_crop

    skip = nn.Conv2d(3, 8, kernel_size=3)(torch.randn(1, 3, 64, 64))
    deep = nn.Conv2d(8, 8, kernel_size=3)(nn.MaxPool2d(2)(skip))
    up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)(deep)
    merged = torch.cat([center_crop(skip, up.shape[-2:]), up], dim=1)
    print(tuple(merged.shape))
    # --8<-- [end:fix_unpadded]
    return tuple(merged.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensors = [torch.randn(1, 8, 25, 25), torch.randn(1, 8, 24, 24)]
    dim = 1

    for number, tensor in enumerate(tensors):
        first, sizes = tensors[0].shape, tensor.shape
        differs = [d for d in range(len(sizes)) if d != dim and sizes[d] != first[d]]
        print(number, tuple(sizes), differs)
    # --8<-- [end:find_it]
