"""view or reshape is asked for a shape that holds another number of elements."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "shape '{shape:shape}' is invalid for input of size {size:int}"),
    ("RuntimeError", "shape '{shape:shape}' is invalid for input"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "invalid argument 2: size '{shape:shape}' is invalid for input with {size:int} "
            "elements at {path:path}"
        ),
        "laiguokun/LSTNet#9",
    ),
]
FRAMES = []
EDITS = [
    ("code", "$x.view($...)", "$x.flatten(start_dim=1)", "shape.length == 2"),
    ("code", "$x.reshape($...)", "$x.flatten(start_dim=1)", "shape.length == 2"),
    (
        "code",
        "$x.view($batch, $rows, $columns)",
        "$x.view(-1, $rows, $columns)",
        "shape.length == 3 and size / shape[1] / shape[2] > 0",
    ),
    (
        "code",
        "$x.view($batch, $rows, $columns)",
        "$x.view($batch, $rows, -1)",
        "shape.length == 3 and size / shape[0] / shape[1] > 0",
    ),
    (
        "code",
        "$x.view($batch, $length, $heads, $width)",
        "$x.view($batch, $length, $heads, -1)",
        "shape.length == 4 and size / shape[0] / shape[1] / shape[2] > 0",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    maps = torch.randn(4, 16, 6, 6)
    flat = maps.view(-1, 16 * 5 * 5)
    print(tuple(flat.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    maps = torch.randn(4, 16, 6, 6)
    flat = maps.flatten(start_dim=1)
    print(tuple(flat.shape))
    # --8<-- [end:fix]
    return tuple(flat.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    maps = torch.randn(4, 16, 6, 6)
    maps.contiguous().reshape(-1, 16 * 5 * 5)
    # --8<-- [end:does_not_help]


def reproduce_last_batch():
    # --8<-- [start:reproduce_last_batch]
    import torch
    from torch.utils.data import DataLoader

    batch_size = 4
    for pictures in DataLoader(torch.randn(10, 3, 2, 2), batch_size=batch_size):
        flat = pictures.view(batch_size, 12)
        print(tuple(flat.shape))
    # --8<-- [end:reproduce_last_batch]


def fix_last_batch():
    # --8<-- [start:fix_last_batch]
    import torch
    from torch.utils.data import DataLoader

    batch_size = 4
    for pictures in DataLoader(torch.randn(10, 3, 2, 2), batch_size=batch_size):
        flat = pictures.view(len(pictures), 12)
        print(tuple(flat.shape))
    # --8<-- [end:fix_last_batch]
    return tuple(flat.shape)


def mixes_samples():
    # --8<-- [start:mixes_samples]
    import torch

    batch_size = 4
    last = torch.tensor([[1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2]])
    print(last.view(batch_size, -1))
    # --8<-- [end:mixes_samples]
    return last.view(batch_size, -1).tolist()


def reproduce_windows():
    # --8<-- [start:reproduce_windows]
    import torch

    maps = torch.randn(1, 37, 37)
    windows = maps.view(1, 37 // 7, 7, 37 // 7, 7)
    print(tuple(windows.shape))
    # --8<-- [end:reproduce_windows]


def fix_windows():
    # --8<-- [start:fix_windows]
    import torch
    from torch.nn import functional as F

    maps = torch.randn(1, 37, 37)
    padded = F.pad(maps, (0, -37 % 7, 0, -37 % 7))
    windows = padded.view(1, 42 // 7, 7, 42 // 7, 7)
    print(tuple(windows.shape))
    # --8<-- [end:fix_windows]
    return tuple(windows.shape)


def find_it():
    # --8<-- [start:find_it]
    import math

    import torch

    maps = torch.randn(4, 16, 6, 6)
    wanted = (-1, 16 * 5 * 5)

    fixed = math.prod(size for size in wanted if size != -1)
    print(tuple(maps.shape), maps.numel(), "=", maps.numel() / fixed, "x", fixed)
    # --8<-- [end:find_it]
