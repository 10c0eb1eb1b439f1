"""max, argmax and the like are asked for the largest of no elements."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "{function:word}(): Expected reduction dim to be specified for input.numel() == 0. "
            "Specify the reduction dim with the 'dim' argument."
        ),
    ),
    (
        "IndexError",
        ("{function:word}(): Expected reduction dim to be specified for input.numel() == 0."),
    ),
    (
        "IndexError",
        "{function:word}(): Expected reduction dim {dim:int} to have non-zero size.",
    ),
    ("RuntimeError", "on an empty tensor because the operation does not have an identity"),
    ("RuntimeError", "over an empty dimension as the operation has no identity"),
]
ATTESTED = [
    ("RuntimeError", "operation does not have an identity.", "GNAYUOHZ/ReID-MGN#34"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    scores = torch.tensor([0.2, 0.4, 0.1])
    sure = scores[scores > 0.5]
    best = sure.max()
    print(best)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    scores = torch.tensor([0.2, 0.4, 0.1])
    sure = scores[scores > 0.5]
    best = sure.max() if sure.numel() else torch.tensor(0.0)
    print(best)
    # --8<-- [end:fix]
    return best.item()


def reproduce_empty_dim():
    # --8<-- [start:reproduce_empty_dim]
    import torch

    boxes = torch.zeros(3, 4)
    targets = torch.zeros(0, 4)
    overlaps = boxes @ targets.T
    best = overlaps.max(dim=1).values
    print(best)
    # --8<-- [end:reproduce_empty_dim]


def fix_empty_dim():
    # --8<-- [start:fix_empty_dim]
    import torch

    boxes = torch.zeros(3, 4)
    targets = torch.zeros(0, 4)
    overlaps = boxes @ targets.T
    best = overlaps.max(dim=1).values if len(targets) else torch.zeros(len(boxes))
    print(best)
    # --8<-- [end:fix_empty_dim]
    return best.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    nothing = torch.zeros(0)
    print(nothing.sum(), nothing.mean(), nothing.median())
    # --8<-- [end:does_not_help]
    return nothing


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.tensor([0.2, 0.4, 0.1])
    sure = scores[scores > 0.5]
    for name, value in {"scores": scores, "sure": sure}.items():
        print(name, tuple(value.shape), value.numel())
    # --8<-- [end:find_it]
