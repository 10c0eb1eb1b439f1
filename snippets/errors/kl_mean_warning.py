"""KLDivLoss averages over all elements, which is not the Kullback-Leibler divergence."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "reduction: 'mean' divides the total loss by both the batch size and the support "
            "size.'batchmean' divides only by the batch size, and aligns with the KL div math "
            "definition.'mean' will be changed to behave the same as 'batchmean' in the next "
            "major release."
        ),
    ),
    (
        "UserWarning",
        ("reduction: 'mean' divides the total loss by both the batch size and the support size"),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.tensor([[0.0, 1.0, 0.0, 0.0], [2.0, 0.0, 0.0, 0.0]])
    targets = torch.tensor([[0.1, 0.7, 0.1, 0.1], [0.4, 0.2, 0.2, 0.2]])
    loss = nn.KLDivLoss()(scores.log_softmax(dim=1), targets)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]
    return loss.item()


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.tensor([[0.0, 1.0, 0.0, 0.0], [2.0, 0.0, 0.0, 0.0]])
    targets = torch.tensor([[0.1, 0.7, 0.1, 0.1], [0.4, 0.2, 0.2, 0.2]])
    loss = nn.KLDivLoss(reduction="batchmean")(scores.log_softmax(dim=1), targets)
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return scores, targets, loss


def without_logarithm():
    # --8<-- [start:without_logarithm]
    import torch
    from torch import nn

    scores = torch.tensor([[0.0, 1.0, 0.0, 0.0], [2.0, 0.0, 0.0, 0.0]])
    targets = torch.tensor([[0.1, 0.7, 0.1, 0.1], [0.4, 0.2, 0.2, 0.2]])
    loss = nn.KLDivLoss(reduction="batchmean")(scores.softmax(dim=1), targets)
    print(round(loss.item(), 4))
    # --8<-- [end:without_logarithm]
    return loss.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    targets = torch.tensor([[0.1, 0.7, 0.1, 0.1]])
    inputs = torch.tensor([[0.0, 1.0, 0.0, 0.0]]).log_softmax(dim=1)
    print(inputs.max().item() <= 0, inputs.exp().sum(dim=1), targets.sum(dim=1))
    # --8<-- [end:find_it]
