"""A binary cross-entropy gets predictions and targets of different shapes."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "Target size (torch.Size({target:shape})) must be the same as input size "
            "(torch.Size({input:shape}))"
        ),
    ),
    (
        "ValueError",
        (
            "Using a target size (torch.Size({target:shape})) that is different to the input size "
            "(torch.Size({input:shape})) is deprecated. Please ensure they have the same size."
        ),
    ),
    ("ValueError", "must be the same as input size (torch.Size({input:shape}))"),
    ("ValueError", "that is different to the input size (torch.Size({input:shape})) is deprecated"),
    ("ValueError", "Target size must be the same as input size"),
]
ATTESTED = [
    (
        "ValueError",
        (
            "Target and input must have the same number of elements. target nelement "
            "({target_count:int}) != input nelement ({input_count:int})"
        ),
        "thtang/CheXNet-with-localization#5",
    ),
    (
        "ValueError",
        "Target and input must have the same number of elements",
        "https://duoke360.com/post/34780",
    ),
    (
        "ValueError",
        "目标大小(torch.Size({target:shape}))必须与输入大小(torch.Size({input:shape}))相同",
        "https://duoke360.com/post/34071",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = nn.Linear(5, 1)(torch.randn(4, 5))
    labels = torch.tensor([0.0, 1.0, 1.0, 0.0])
    loss = nn.BCEWithLogitsLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = nn.Linear(5, 1)(torch.randn(4, 5))
    labels = torch.tensor([0.0, 1.0, 1.0, 0.0])
    loss = nn.BCEWithLogitsLoss()(scores.squeeze(1), labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return scores, labels, loss


def reproduce_last_batch():
    # --8<-- [start:reproduce_last_batch]
    import torch
    from torch import nn

    inputs, labels = torch.randn(5, 3), torch.ones(5)
    model = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
    for batch, target in zip(inputs.split(2), labels.split(2)):
        probabilities = model(batch).squeeze()
        loss = nn.BCELoss()(probabilities, target)
        print(tuple(probabilities.shape), tuple(target.shape))
    # --8<-- [end:reproduce_last_batch]
    return loss


def fix_last_batch():
    # --8<-- [start:fix_last_batch]
    import torch
    from torch import nn

    inputs, labels = torch.randn(5, 3), torch.ones(5)
    model = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
    for batch, target in zip(inputs.split(2), labels.split(2)):
        probabilities = model(batch).squeeze(1)
        loss = nn.BCELoss()(probabilities, target)
        print(tuple(probabilities.shape), tuple(target.shape))
    # --8<-- [end:fix_last_batch]
    return probabilities.shape, target.shape, loss


def reproduce_class_ids():
    # --8<-- [start:reproduce_class_ids]
    import torch
    from torch import nn

    scores = torch.zeros(4, 3)
    labels = torch.tensor([2, 0, 1, 2])
    loss = nn.BCEWithLogitsLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_class_ids]


def fix_class_ids():
    # --8<-- [start:fix_class_ids]
    import torch
    from torch import nn

    scores = torch.zeros(4, 3)
    labels = torch.tensor([2, 0, 1, 2])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_class_ids]
    return loss.item()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    scores = torch.full((4, 3), 10.0)
    labels = torch.tensor([2.0, 0.0, 1.0, 2.0])
    stretched = labels.unsqueeze(1).expand_as(scores)
    loss = nn.BCEWithLogitsLoss()(scores, stretched)
    print(round(loss.item(), 4))
    # --8<-- [end:does_not_help]
    return loss.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.zeros(4, 1)
    labels = torch.tensor([2, 0, 1, 2])

    for name, value in {"scores": scores, "labels": labels}.items():
        print(name, tuple(value.shape), value.dtype, value.min().item(), value.max().item())
    # --8<-- [end:find_it]
