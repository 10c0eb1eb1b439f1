"""A pooling layer is padded by more than half of its window."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "pad should be at most half of effective kernel size, but got pad={padding:int}, "
            "kernel_size={kernel:int} and dilation={dilation:int}"
        ),
    ),
    (
        "RuntimeError",
        (
            "pad should be at most half of kernel size, but got pad={padding:int} and "
            "kernel_size={kernel:int}"
        ),
    ),
    (
        "RuntimeError",
        (
            "max_pool1d() padding should be at most half of kernel size, but got "
            "padding={padding:int} and kernel_size={kernel:int}"
        ),
    ),
    ("RuntimeError", "pad should be smaller than or equal to half of kernel size"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    pool = nn.MaxPool2d(kernel_size=2, padding=2)
    print(tuple(pool(torch.rand(1, 1, 8, 8)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    pool = nn.MaxPool2d(kernel_size=2, padding=1)
    print(tuple(pool(torch.rand(1, 1, 8, 8)).shape))
    # --8<-- [end:fix]
    return tuple(pool(torch.rand(1, 1, 8, 8)).shape)


def reproduce_positional():
    # --8<-- [start:reproduce_positional]
    import torch
    from torch import nn

    pool = nn.MaxPool2d(2, 2, 2)
    print(tuple(pool(torch.rand(1, 1, 8, 8)).shape))
    # --8<-- [end:reproduce_positional]


def fix_positional():
    # --8<-- [start:fix_positional]
    import torch
    from torch import nn

    pool = nn.MaxPool2d(kernel_size=2, stride=2)
    print(tuple(pool(torch.rand(1, 1, 8, 8)).shape))
    # --8<-- [end:fix_positional]
    return tuple(pool(torch.rand(1, 1, 8, 8)).shape)


def pad_first():
    # --8<-- [start:pad_first]
    import torch
    import torch.nn.functional as F

    pictures = -torch.rand(1, 1, 8, 8)
    padded = F.pad(pictures, (2, 2, 2, 2), value=float("-inf"))
    print(tuple(F.max_pool2d(padded, 4).shape), bool(F.max_pool2d(padded, 4).max() <= 0))
    # --8<-- [end:pad_first]
    return tuple(padded.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.MaxPool2d((3, 5), padding=(1, 2)), nn.AvgPool2d(2, padding=2))

    for name, part in model.named_modules():
        if "Pool" in type(part).__name__ and hasattr(part, "kernel_size"):
            window, padding = torch.tensor(part.kernel_size), torch.tensor(part.padding)
            if (padding > window // 2).any():
                print(name, part)
    # --8<-- [end:find_it]
