"""A class label handed to a loss lies outside 0 … C-1."""

KIND = "error"
MESSAGES = [
    ("IndexError", "Target {target:int} is out of bounds."),
]
# The kernel assertions are printed by the GPU, before the exception "device-side assert triggered",
# which alone does not say what went wrong.
ATTESTED = [
    ("RuntimeError", "Assertion `t >= 0 && t < n_classes` failed.", "modelscope/ms-swift#3267"),
    (
        "RuntimeError",
        "Assertion `cur_target >= 0 && cur_target < n_classes' failed.",
        "huggingface/transformers#2719",
    ),
]
FRAMES = []
EDITS = [
    ("ignore_index", "-100", "{target}", "target < 0"),
    ("ignore_index", "-100", "{target}", "target == 255"),
    ("out_features", "", "{target + 1}", "target >= 0"),
    ("code", "$loss($scores, $labels)", "$loss($scores, $labels - 1)", "target > 0"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 5)
    labels = torch.tensor([1, 2, 4, 5])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 5)
    labels = torch.tensor([1, 2, 4, 5])
    loss = nn.CrossEntropyLoss()(scores, labels - 1)
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return scores, labels - 1, loss


def reproduce_border():
    # --8<-- [start:reproduce_border]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(2, 21, 8, 8)
    mask = torch.randint(21, (2, 8, 8))
    mask[:, 0] = 255
    loss = nn.CrossEntropyLoss()(scores, mask)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_border]


def fix_border():
    # --8<-- [start:fix_border]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(2, 21, 8, 8)
    mask = torch.randint(21, (2, 8, 8))
    mask[:, 0] = 255
    loss = nn.CrossEntropyLoss(ignore_index=255)(scores, mask)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_border]
    return scores, mask, loss


def reproduce_padding():
    # --8<-- [start:reproduce_padding]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(2, 7, 4)
    tags = torch.tensor([[0, 3, 6, -1], [2, 5, -1, -1]])
    loss = nn.CrossEntropyLoss()(scores, tags)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_padding]


def fix_padding():
    # --8<-- [start:fix_padding]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(2, 7, 4)
    tags = torch.tensor([[0, 3, 6, -1], [2, 5, -1, -1]])
    loss = nn.CrossEntropyLoss(ignore_index=-1)(scores, tags)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_padding]
    return scores, tags, loss


def reproduce_too_few_outputs():
    # --8<-- [start:reproduce_too_few_outputs]
    import torch
    from torch import nn

    torch.manual_seed(0)
    labels = torch.tensor([0, 1, 2, 2])
    head = nn.Linear(8, 2)
    loss = nn.CrossEntropyLoss()(head(torch.randn(4, 8)), labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_too_few_outputs]


def fix_too_few_outputs():
    # --8<-- [start:fix_too_few_outputs]
    import torch
    from torch import nn

    torch.manual_seed(0)
    labels = torch.tensor([0, 1, 2, 2])
    head = nn.Linear(8, 3)
    loss = nn.CrossEntropyLoss()(head(torch.randn(4, 8)), labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_too_few_outputs]
    return head, loss


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    labels = torch.tensor([1, 2, 3, 4, 5])
    print(labels % 5, labels.clamp(max=4))

    mask = torch.tensor([0, 7, 255])
    print(mask % 21, mask.clamp(max=20))
    # --8<-- [end:does_not_help]
    return labels % 5, labels.clamp(max=4), mask % 21, mask.clamp(max=20)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.utils.data import TensorDataset

    dataset = TensorDataset(torch.randn(6, 8), torch.tensor([0, 2, 1, 3, 2, -1]))
    classes = 3
    for index, (_, label) in enumerate(dataset):
        if label.min() < 0 or label.max() >= classes:
            print(index, label.unique().tolist())
    # --8<-- [end:find_it]
