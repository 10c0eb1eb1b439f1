"""A loss is given a reduction that it does not know."""

KIND = "error"
MESSAGES = [
    ("ValueError", "{reduction:word} is not a valid value for reduction"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    predictions, targets = torch.ones(2, 3), torch.zeros(2, 3)
    loss = nn.L1Loss(reduction="batchmean")(predictions, targets)
    print(loss.item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    predictions, targets = torch.ones(2, 3), torch.zeros(2, 3)
    loss = nn.L1Loss(reduction="sum")(predictions, targets) / len(predictions)
    print(loss.item())
    # --8<-- [end:fix]
    return loss.item()


def reproduce_none():
    # --8<-- [start:reproduce_none]
    import torch
    from torch import nn

    scores, labels = torch.zeros(2, 3), torch.tensor([0, 2])
    losses = nn.CrossEntropyLoss(reduction=None)(scores, labels)
    print(losses)
    # --8<-- [end:reproduce_none]


def fix_none():
    # --8<-- [start:fix_none]
    import torch
    from torch import nn

    scores, labels = torch.zeros(2, 3), torch.tensor([0, 2])
    losses = nn.CrossEntropyLoss(reduction="none")(scores, labels)
    print(losses)
    # --8<-- [end:fix_none]
    return tuple(losses.shape)


def three_reductions():
    # --8<-- [start:three_reductions]
    import torch
    from torch import nn

    predictions, targets = torch.ones(2, 3), torch.zeros(2, 3)
    for reduction in ("mean", "sum", "none"):
        print(reduction, nn.L1Loss(reduction=reduction)(predictions, targets).tolist())
    # --8<-- [end:three_reductions]


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    losses = {"l1": nn.L1Loss(reduction="avg"), "ce": nn.CrossEntropyLoss()}
    for name, loss in losses.items():
        print(name, repr(loss.reduction))
    # --8<-- [end:find_it]
