"""A classification loss wants class ids, or probabilities as floats, and gets integers."""

KIND = "error"
# The second wording is printed where the loss takes class ids only: by NLLLoss for one-hot rows, by
# both losses for a column of labels. CrossEntropyLoss printed its older forms for one-hot rows too.
MESSAGES = [
    (
        "RuntimeError",
        "Expected floating point type for target with class probabilities, got {dtype:dtype}",
    ),
    ("RuntimeError", "Expected floating point type for target with class probabilities"),
    ("RuntimeError", "0D or 1D target tensor expected, multi-target not supported"),
    ("RuntimeError", "target tensor expected, multi-target not supported"),
]
ATTESTED = [
    (
        "RuntimeError",
        "1D target tensor expected, multi-target not supported",
        "pytorch/pytorch#56542",
    ),
    ("RuntimeError", "multi-target not supported at", "JoeBao22/eeg_seed_test#2"),
]
FRAMES = []
EDITS = [
    ("code", "$loss($scores, $labels)", "$loss($scores, $labels.argmax(dim=1))", "dtype is Long"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    import torch.nn.functional as F
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3)
    labels = F.one_hot(torch.tensor([0, 2, 1, 2]), num_classes=3)
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    import torch.nn.functional as F
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3)
    labels = F.one_hot(torch.tensor([0, 2, 1, 2]), num_classes=3)
    loss = nn.CrossEntropyLoss()(scores, labels.argmax(dim=1))
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return scores, labels, loss


def probabilities():
    # --8<-- [start:probabilities]
    import torch
    import torch.nn.functional as F
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3)
    labels = F.one_hot(torch.tensor([0, 2, 1, 2]), num_classes=3).float()
    print(round(nn.CrossEntropyLoss()(scores, labels).item(), 4))

    mixed = 0.7 * labels + 0.3 * labels.flip(0)
    print(round(nn.CrossEntropyLoss()(scores, mixed).item(), 4))
    # --8<-- [end:probabilities]
    return scores, labels, mixed


def reproduce_single_score():
    # --8<-- [start:reproduce_single_score]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = nn.Linear(5, 1)(torch.randn(4, 5))
    labels = torch.tensor([[0], [1], [1], [0]])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_single_score]


def fix_single_score():
    # --8<-- [start:fix_single_score]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = nn.Linear(5, 1)(torch.randn(4, 5))
    labels = torch.tensor([[0], [1], [1], [0]])
    loss = nn.BCEWithLogitsLoss()(scores, labels.float())
    print(round(loss.item(), 4))
    # --8<-- [end:fix_single_score]
    return scores, labels, loss


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    model = nn.Linear(5, 1)
    labels = torch.tensor([[0], [1], [1], [0]])
    loss = nn.CrossEntropyLoss()(model(torch.randn(4, 5)), labels.float())
    loss.backward()
    print(abs(loss.item()), model.weight.grad.abs().sum().item())
    # --8<-- [end:does_not_help]
    return loss.item(), model.weight.grad


def reproduce_column():
    # --8<-- [start:reproduce_column]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3)
    labels = torch.tensor([[0], [2], [1], [2]])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_column]


def fix_column():
    # --8<-- [start:fix_column]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3)
    labels = torch.tensor([[0], [2], [1], [2]])
    loss = nn.CrossEntropyLoss()(scores, labels.squeeze(1))
    print(round(loss.item(), 4))
    # --8<-- [end:fix_column]
    return loss


def find_it():
    # --8<-- [start:find_it]
    import torch
    import torch.nn.functional as F

    scores = torch.randn(4, 3)
    labels = F.one_hot(torch.tensor([0, 2, 1, 2]), num_classes=3)

    print("scores", tuple(scores.shape), scores.dtype)
    print("labels", tuple(labels.shape), labels.dtype, labels[0])
    # --8<-- [end:find_it]
