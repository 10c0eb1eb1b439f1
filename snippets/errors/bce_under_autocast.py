"""BCELoss is called under autocast on a GPU."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        ("torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast."),
        "Nioolek/PPYOLOE_pytorch#16",
    ),
    ("RuntimeError", "BCELoss are unsafe to autocast", "pytorch/pytorch#61098"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid()).to("cuda")
    criterion = nn.BCELoss()
    batch, labels = torch.randn(8, 4, device="cuda"), torch.ones(8, 1, device="cuda")
    with torch.autocast("cuda"):
        loss = criterion(model(batch), labels)
    print(loss.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 1)).to("cuda")
    criterion = nn.BCEWithLogitsLoss()
    batch, labels = torch.randn(8, 4, device="cuda"), torch.ones(8, 1, device="cuda")
    with torch.autocast("cuda"):
        loss = criterion(model(batch), labels)
    print(loss.dtype)
    # --8<-- [end:fix]
    return loss.dtype


def reproduce_probabilities():
    # --8<-- [start:reproduce_probabilities]
    import torch
    from torch.nn import functional as F

    probabilities = torch.full((8, 1), 0.25, device="cuda")
    labels = torch.ones(8, 1, device="cuda")
    with torch.autocast("cuda"):
        loss = F.binary_cross_entropy(probabilities, labels)
    print(loss.dtype)
    # --8<-- [end:reproduce_probabilities]


def fix_probabilities():
    # --8<-- [start:fix_probabilities]
    import torch
    from torch.nn import functional as F

    probabilities = torch.full((8, 1), 0.25, device="cuda")
    labels = torch.ones(8, 1, device="cuda")
    with torch.autocast("cuda", enabled=False):
        loss = F.binary_cross_entropy(probabilities.float(), labels.float())
    print(loss.dtype)
    # --8<-- [end:fix_probabilities]
    return loss.dtype


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([12.0])
    label = torch.tensor([0.0])
    half = scores.half().sigmoid().float()
    print(half)
    print(F.binary_cross_entropy(half, label))
    print(F.binary_cross_entropy_with_logits(scores, label))
    # --8<-- [end:find_it]
    return half.item(), F.binary_cross_entropy_with_logits(scores, label).item()
