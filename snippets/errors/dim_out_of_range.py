"""An operation is told a dimension that its tensor does not have."""

KIND = "error"
MESSAGES = [
    (
        "IndexError",
        (
            "Dimension out of range (expected to be in range of [{low:int}, {high:int}], but got "
            "{dim:int})"
        ),
    ),
    ("IndexError", "Dimension out of range (expected to be in range of"),
    ("IndexError", "Dimension specified as {dim:int} but tensor has no dimensions"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Dimension out of range (expected to be in range of [{low:int}, {high:int}], but got "
            "{dim:int})"
        ),
        "loicland/superpoint_graph#80",
    ),
]
FRAMES = []
EDITS = [
    ("dim", "{dim}", "-1", "dim > high"),
    ("dim", "{dim}", "{low}", "dim < low"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    scores = torch.tensor([2.0, 1.0, 0.0])
    print(scores.softmax(dim=1))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    scores = torch.tensor([2.0, 1.0, 0.0])
    print(scores.softmax(dim=-1))
    # --8<-- [end:fix]
    return scores.softmax(dim=-1)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    batch = torch.tensor([[2.0, 1.0, 0.0], [5.0, 5.0, 5.0]])
    for dim in (0, -1):
        print(dim, batch.softmax(dim=dim).sum(dim=1))
    # --8<-- [end:does_not_help]
    return [batch.softmax(dim=dim).sum(dim=1) for dim in (0, -1)]


def reproduce_squeeze():
    # --8<-- [start:reproduce_squeeze]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    model = nn.Linear(4, 3)
    for batch in DataLoader(torch.randn(5, 4), batch_size=2):
        scores = model(batch).squeeze()
        print(tuple(scores.argmax(dim=1).shape))
    # --8<-- [end:reproduce_squeeze]


def fix_squeeze():
    # --8<-- [start:fix_squeeze]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    model = nn.Linear(4, 3)
    for batch in DataLoader(torch.randn(5, 4), batch_size=2):
        scores = model(batch)
        print(tuple(scores.argmax(dim=1).shape))
    # --8<-- [end:fix_squeeze]
    return tuple(scores.argmax(dim=1).shape)


def reproduce_columns():
    # --8<-- [start:reproduce_columns]
    import torch

    x = torch.tensor([1.0, 2.0, 3.0])
    y = torch.tensor([4.0, 5.0, 6.0])
    points = torch.cat([x, y], dim=1)
    print(tuple(points.shape))
    # --8<-- [end:reproduce_columns]


def fix_columns():
    # --8<-- [start:fix_columns]
    import torch

    x = torch.tensor([1.0, 2.0, 3.0])
    y = torch.tensor([4.0, 5.0, 6.0])
    points = torch.stack([x, y], dim=1)
    print(tuple(points.shape))
    # --8<-- [end:fix_columns]
    return points.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.randn(1, 3).squeeze()

    print(tuple(scores.shape), scores.dim(), list(range(-scores.dim(), scores.dim())))
    # --8<-- [end:find_it]
