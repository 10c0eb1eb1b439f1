"""What is written through a tensor of indices has another dtype than what it is written to."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Index put requires the source and destination dtypes match, got {target:dtype} for "
            "the destination and {source:dtype} for the source."
        ),
    ),
    ("RuntimeError", "Index put requires the source and destination dtypes match"),
    ("RuntimeError", "scatter(): Expected self.dtype to be equal to src.dtype"),
    (
        "RuntimeError",
        (
            "index_add_(): self ({target:dtype}) and source ({source:dtype}) must have the same "
            "scalar type"
        ),
    ),
    (
        "RuntimeError",
        (
            "index_copy_(): self and source expected to have the same dtype, but got (self) "
            "{target:dtype} and (source) {source:dtype}"
        ),
    ),
    ("RuntimeError", "masked_scatter: expected self and source to have same dtypes"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch

    collected = torch.zeros(4)
    places = torch.tensor([0, 2])
    collected[places] = torch.from_numpy(np.array([0.5, 1.5]))
    print(collected)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch

    collected = torch.zeros(4)
    places = torch.tensor([0, 2])
    collected[places] = torch.from_numpy(np.array([0.5, 1.5])).to(collected.dtype)
    print(collected)
    # --8<-- [end:fix]
    return collected.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    counts = torch.zeros(4, dtype=torch.int64)
    counts[0:2] = torch.tensor([0.9, 1.9])
    print(counts)
    # --8<-- [end:does_not_help]
    return counts.tolist()


def reproduce_autocast():
    # --8<-- [start:reproduce_autocast]
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    collected = torch.zeros(4, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = layer(torch.ones(1, 3))
        collected[torch.tensor([1])] = scores
    print(collected.dtype, tuple(collected.shape))
    # --8<-- [end:reproduce_autocast]


def fix_autocast():
    # --8<-- [start:fix_autocast]
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    collected = torch.zeros(4, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = layer(torch.ones(1, 3))
        collected[torch.tensor([1])] = scores.to(collected.dtype)
    print(collected.dtype, tuple(collected.shape))
    # --8<-- [end:fix_autocast]
    return collected.dtype, tuple(collected.shape)


def reproduce_scatter_source():
    # --8<-- [start:reproduce_scatter_source]
    import torch

    groups = torch.tensor([0, 0, 1])
    values = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    sums = torch.zeros(2).scatter_add(0, groups, values)
    print(sums)
    # --8<-- [end:reproduce_scatter_source]


def fix_scatter_source():
    # --8<-- [start:fix_scatter_source]
    import torch

    groups = torch.tensor([0, 0, 1])
    values = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    sums = torch.zeros(2, dtype=values.dtype).scatter_add(0, groups, values)
    print(sums)
    # --8<-- [end:fix_scatter_source]
    return sums


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    import torch

    collected = torch.zeros(4)
    values = torch.from_numpy(np.array([0.5, 1.5]))
    print(collected.dtype, values.dtype)
    # --8<-- [end:find_it]
