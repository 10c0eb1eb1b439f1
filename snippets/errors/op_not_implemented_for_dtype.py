"""An operation has no compiled code for the dtype of its input."""

KIND = "error"
# Few words of its own and one message for every operation, hence a family.
TIER = "family"
MESSAGES = [
    ("NotImplementedError", "\"{op:word}\" not implemented for '{dtype:dtype}'"),
    ("RuntimeError", "\"{op:word}\" not implemented for '{dtype:dtype}'"),
]
# Said in prose of anything, and by torch itself of methods of its script classes.
UNLESS = ["is not implemented for"]
FRAMES = []
EDITS = [
    (
        "code",
        "F.softmax($x, dim=$dim)",
        "F.softmax($x.float(), dim=$dim)",
        "op is softmax_lastdim_kernel_impl",
    ),
    ("code", "$x.softmax($...)", "$x.float().softmax($...)", "op is softmax_lastdim_kernel_impl"),
    (
        "code",
        "F.softmax($x, dim=$dim)",
        "F.softmax($x.float(), dim=$dim)",
        "op is softmax_kernel_impl",
    ),
    ("code", "$x.softmax($...)", "$x.float().softmax($...)", "op is softmax_kernel_impl"),
    ("code", "F.softmax($x, dim=$dim)", "F.softmax($x.float(), dim=$dim)", "op is host_softmax"),
    ("code", "$x.softmax($...)", "$x.float().softmax($...)", "op is host_softmax"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    counts = torch.tensor([3, 1, 4])
    shares = counts.softmax(dim=0)
    print(shares)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    counts = torch.tensor([3, 1, 4])
    shares = counts.float().softmax(dim=0)
    print(shares)
    # --8<-- [end:fix]
    return shares.sum().item()


def reproduce_precedence():
    # --8<-- [start:reproduce_precedence]
    import torch

    scores = torch.tensor([0.1, 0.5, 0.9])
    middle = scores > 0.2 & scores < 0.8
    print(middle)
    # --8<-- [end:reproduce_precedence]


def fix_precedence():
    # --8<-- [start:fix_precedence]
    import torch

    scores = torch.tensor([0.1, 0.5, 0.9])
    middle = (scores > 0.2) & (scores < 0.8)
    print(middle)
    # --8<-- [end:fix_precedence]
    return middle.tolist()


def reproduce_half_on_cpu():
    # --8<-- [start:reproduce_half_on_cpu]
    import torch

    points = torch.ones(5, 2, dtype=torch.float16)
    distances = torch.cdist(points, points)
    print(distances.dtype)
    # --8<-- [end:reproduce_half_on_cpu]


def fix_half_on_cpu():
    # --8<-- [start:fix_half_on_cpu]
    import torch

    points = torch.ones(5, 2, dtype=torch.float16)
    distances = torch.cdist(points.float(), points.float()).half()
    print(distances.dtype)
    # --8<-- [end:fix_half_on_cpu]
    return distances.dtype


def where_it_runs():
    # --8<-- [start:where_it_runs]
    import torch

    points = torch.ones(5, 2, dtype=torch.float16)
    print(points.device, points.dtype)
    # --8<-- [end:where_it_runs]
    return str(points.device), points.dtype


def reproduce_label_map():
    # --8<-- [start:reproduce_label_map]
    import torch
    from torch.nn.functional import interpolate

    label_map = torch.tensor([[[[0, 1], [2, 3]]]])
    larger = interpolate(label_map, scale_factor=2, mode="nearest")
    print(larger.dtype, larger[0, 0].tolist())
    # --8<-- [end:reproduce_label_map]


def fix_label_map():
    # --8<-- [start:fix_label_map]
    import torch
    from torch.nn.functional import interpolate

    label_map = torch.tensor([[[[0, 1], [2, 3]]]])
    larger = interpolate(label_map.float(), scale_factor=2, mode="nearest").long()
    print(larger.dtype, larger[0, 0].tolist())
    # --8<-- [end:fix_label_map]
    return larger


def find_it():
    # --8<-- [start:find_it]
    import torch

    points = torch.ones(5, 2)
    for dtype in (torch.float32, torch.float16, torch.int64):
        try:
            torch.cdist(points.to(dtype), points.to(dtype))
            print(dtype, "yes")
        except RuntimeError:
            print(dtype, "no")
    # --8<-- [end:find_it]
