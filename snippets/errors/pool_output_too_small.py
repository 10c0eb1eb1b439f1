"""Pooling has nothing left: its output would have a height or width of zero."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Given input size: {input:shape}. Calculated output size: {output:shape}. "
            "Output size is too small"
        ),
    ),
    ("RuntimeError", "Given input size: {input:shape}. Calculated output size: {output:shape}"),
    ("RuntimeError", "max_pool1d() Invalid computed output size: {size:int}"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    pool = nn.MaxPool2d(kernel_size=3, stride=2)
    features = torch.rand(1, 256, 2, 2)
    print(tuple(pool(features).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    pool = nn.AdaptiveMaxPool2d(output_size=1)
    features = torch.rand(1, 256, 2, 2)
    print(tuple(pool(features).shape))
    # --8<-- [end:fix]
    return tuple(pool(features).shape)


def reproduce_small_picture():
    # --8<-- [start:reproduce_small_picture]
    import torch
    from torch import nn

    layers = [layer for _ in range(5) for layer in (nn.Conv2d(1, 1, 3, padding=1), nn.MaxPool2d(2))]
    model = nn.Sequential(*layers)
    picture = torch.rand(1, 1, 28, 28)
    print(tuple(model(picture).shape))
    # --8<-- [end:reproduce_small_picture]


def fix_small_picture():
    # --8<-- [start:fix_small_picture]
    import torch
    from torch import nn

    layers = [layer for _ in range(5) for layer in (nn.Conv2d(1, 1, 3, padding=1), nn.MaxPool2d(2))]
    model = nn.Sequential(*layers)
    picture = nn.functional.interpolate(torch.rand(1, 1, 28, 28), size=(64, 64))
    print(tuple(model(picture).shape))
    # --8<-- [end:fix_small_picture]
    return tuple(model(picture).shape)


def reproduce_one_axis():
    # --8<-- [start:reproduce_one_axis]
    import torch
    from torch import nn

    pool = nn.MaxPool2d(2)
    signal = torch.rand(8, 16, 100, 1)
    print(tuple(pool(signal).shape))
    # --8<-- [end:reproduce_one_axis]


def fix_one_axis():
    # --8<-- [start:fix_one_axis]
    import torch
    from torch import nn

    pool = nn.MaxPool2d((2, 1))
    signal = torch.rand(8, 16, 100, 1)
    print(tuple(pool(signal).shape))
    # --8<-- [end:fix_one_axis]
    return tuple(pool(signal).shape)


def find_it():
    # --8<-- [start:find_it]
    size, sizes = 28, [28]
    for kernel, stride, padding in [(11, 4, 2), (3, 2, 0), (5, 1, 2), (3, 2, 0)]:
        size = (size + 2 * padding - kernel) // stride + 1
        sizes.append(size)
    print(sizes)
    # --8<-- [end:find_it]
    return sizes
