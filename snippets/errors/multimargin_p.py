"""MultiMarginLoss is given an exponent other than 1 and 2."""

KIND = "error"
MESSAGES = [
    ("ValueError", "only p == 1 and p == 2 supported"),
    ("RuntimeError", "only p == 1 and p == 2 supported"),
]
FRAMES = []
EDITS = [("p", "", "1"), ("p", "", "2")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.tensor([[0.5, 2.0, 1.2]])
    loss = nn.MultiMarginLoss(p=3)
    print(loss(scores, torch.tensor([1])))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.tensor([[0.5, 2.0, 1.2]])
    loss = nn.MultiMarginLoss(p=2)
    print(loss(scores, torch.tensor([1])))
    # --8<-- [end:fix]
    return loss(scores, torch.tensor([1])).item()


def reproduce_other_loss():
    # --8<-- [start:reproduce_other_loss]
    import torch
    from torch import nn

    anchor, same, other = torch.zeros(1, 2), torch.full((1, 2), 0.5), torch.ones(1, 2)
    loss = nn.MultiMarginLoss(p=3)
    print(loss(anchor, same, other))
    # --8<-- [end:reproduce_other_loss]


def fix_other_loss():
    # --8<-- [start:fix_other_loss]
    import torch
    from torch import nn

    anchor, same, other = torch.zeros(1, 2), torch.full((1, 2), 0.5), torch.ones(1, 2)
    loss = nn.TripletMarginLoss(p=3)
    print(loss(anchor, same, other))
    # --8<-- [end:fix_other_loss]
    return loss(anchor, same, other).item()


def by_hand():
    # --8<-- [start:by_hand]
    import torch

    def multi_margin(scores, target, p, margin=1.0):
        right = scores.gather(1, target[:, None])
        costs = (margin - right + scores).clamp(min=0) ** p
        others = costs.scatter(1, target[:, None], 0.0)
        return others.sum(dim=1).div(scores.shape[1]).mean()

    scores, target = torch.tensor([[0.5, 2.0, 1.2]]), torch.tensor([1])
    for p in (1, 2, 3):
        print(p, multi_margin(scores, target, p))
    # --8<-- [end:by_hand]
    return multi_margin


def find_it():
    # --8<-- [start:find_it]
    import inspect

    from torch import nn

    print(inspect.signature(nn.MultiMarginLoss))
    # --8<-- [end:find_it]
