"""A classification loss gets class ids that are not int64 or uint8."""

KIND = "error"
# Older releases said "expected scalar type Long but found Float" here, as many operations do:
# that is the entry expected_scalar_type.
MESSAGES = [
    ("RuntimeError", "expected target dtype to be Long or Byte, but got {actual:dtype}"),
    ("RuntimeError", "expected target dtype to be Long or Byte"),
]
FRAMES = []
EDITS = [
    ("code", "$loss($scores, $labels)", "$loss($scores, $labels.long())"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.zeros(2, 3)
    labels = torch.Tensor([0, 1])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(loss)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.zeros(2, 3)
    labels = torch.tensor([0, 1])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(loss)
    # --8<-- [end:fix]
    return loss


def reproduce_table():
    # --8<-- [start:reproduce_table]
    import numpy as np
    import torch
    from torch import nn

    table = np.array([[0.5, 1.5, 0], [2.5, 0.5, 1]], dtype=np.float32)
    rows = torch.from_numpy(table)
    scores, labels = nn.Linear(2, 3)(rows[:, :2]), rows[:, 2]
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(loss.shape, labels.dtype)
    # --8<-- [end:reproduce_table]


def fix_table():
    # --8<-- [start:fix_table]
    import numpy as np
    import torch
    from torch import nn

    table = np.array([[0.5, 1.5, 0], [2.5, 0.5, 1]], dtype=np.float32)
    rows = torch.from_numpy(table)
    scores, labels = nn.Linear(2, 3)(rows[:, :2]), rows[:, 2].long()
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(loss.shape, labels.dtype)
    # --8<-- [end:fix_table]
    return labels.dtype


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0], [-1.0]])
    labels = torch.tensor([[1.0], [0.0]])
    print(F.cross_entropy(scores, labels).item() == 0)
    print(F.binary_cross_entropy_with_logits(scores, labels))
    # --8<-- [end:does_not_help]
    return F.cross_entropy(scores, labels).item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    labels = torch.Tensor([0, 1])

    print(labels.dtype, tuple(labels.shape))
    print(bool((labels == labels.long()).all()))
    # --8<-- [end:find_it]
