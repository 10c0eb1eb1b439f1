"""softmax or log_softmax is called without dim and guesses it."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "Implicit dimension choice for {function:word} has been deprecated. Change the call "
            "to include dim=X as an argument."
        ),
    ),
    ("UserWarning", "Implicit dimension choice for {function:word} has been deprecated"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]])
    print(F.softmax(scores))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]])
    print(F.softmax(scores, dim=1))
    # --8<-- [end:fix]
    return F.softmax(scores, dim=1)


def reproduce_sequences():
    # --8<-- [start:reproduce_sequences]
    import torch
    from torch import nn

    attention = torch.zeros(2, 5, 4)
    weights = nn.Softmax()(attention)
    print(weights.sum(dim=-1)[0, 0].item(), weights.sum(dim=0)[0, 0].item())
    # --8<-- [end:reproduce_sequences]
    return weights


def fix_sequences():
    # --8<-- [start:fix_sequences]
    import torch
    from torch import nn

    attention = torch.zeros(2, 5, 4)
    weights = nn.Softmax(dim=-1)(attention)
    print(weights.sum(dim=-1)[0, 0].item(), weights.sum(dim=0)[0, 0].item())
    # --8<-- [end:fix_sequences]
    return weights


def find_it():
    # --8<-- [start:find_it]
    import warnings

    import torch
    from torch import nn

    warnings.filterwarnings("error", message="Implicit dimension choice")

    nn.Softmax()(torch.zeros(2, 3))
    # --8<-- [end:find_it]
