"""Python asks a tensor whether it is true, and it has several elements, or none."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Boolean value of Tensor with more than one value is ambiguous"),
    ("RuntimeError", "Boolean value of Tensor with no values is ambiguous"),
]
ATTESTED = [
    (
        "RuntimeError",
        "bool value of Tensor with more than one value is ambiguous",
        "https://openillumi.com/?p=10155",
    ),
    (
        "ValueError",
        "The truth value of a tensor with more than one value is ambiguous",
        "https://duoke360.com/post/34208",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    predicted = torch.tensor([2, 0, 1])
    labels = torch.tensor([2, 0, 2])
    if predicted == labels:
        print("all right")
    else:
        print((predicted != labels).sum().item(), "wrong")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    predicted = torch.tensor([2, 0, 1])
    labels = torch.tensor([2, 0, 2])
    if torch.equal(predicted, labels):
        print("all right")
    else:
        print((predicted != labels).sum().item(), "wrong")
    # --8<-- [end:fix]
    return (predicted != labels).sum().item()


def reproduce_ce_constructor_with_data():
    # --8<-- [start:reproduce_ce_constructor_with_data]
    import torch
    from torch import nn

    output = torch.zeros(2, 3)
    target = torch.tensor([0, 2])
    loss = nn.CrossEntropyLoss(output, target)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_ce_constructor_with_data]


def fix_ce_constructor_with_data():
    # --8<-- [start:fix_ce_constructor_with_data]
    import torch
    from torch import nn

    output = torch.zeros(2, 3)
    target = torch.tensor([0, 2])
    loss = nn.CrossEntropyLoss()(output, target)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_ce_constructor_with_data]
    return loss.item()


def reproduce_elementwise():
    # --8<-- [start:reproduce_elementwise]
    import torch

    scores = torch.tensor([0.2, 0.7, 1.5])
    inside = scores > 0 and scores < 1
    print(scores[inside])
    # --8<-- [end:reproduce_elementwise]


def fix_elementwise():
    # --8<-- [start:fix_elementwise]
    import torch

    scores = torch.tensor([0.2, 0.7, 1.5])
    inside = (scores > 0) & (scores < 1)
    print(scores[inside])
    # --8<-- [end:fix_elementwise]
    return scores[inside].tolist()


def reproduce_optional_argument():
    # --8<-- [start:reproduce_optional_argument]
    import torch

    def total(values, mask=None):
        mask = mask or torch.ones_like(values)
        return (values * mask).sum()

    print(total(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.0])))
    # --8<-- [end:reproduce_optional_argument]


def fix_optional_argument():
    # --8<-- [start:fix_optional_argument]
    import torch

    def total(values, mask=None):
        mask = torch.ones_like(values) if mask is None else mask
        return (values * mask).sum()

    print(total(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.0])))
    # --8<-- [end:fix_optional_argument]
    return total(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.0])).item()


def any_or_all():
    # --8<-- [start:any_or_all]
    import torch

    nothing = torch.tensor([]) > 0
    print(nothing.all().item(), nothing.any().item())

    row, column = torch.ones(3), torch.ones(3, 1)
    print((row == column).all().item(), torch.equal(row, column))
    # --8<-- [end:any_or_all]
    answers = nothing.all().item(), nothing.any().item()
    return (*answers, (row == column).all().item(), torch.equal(row, column))


def find_it():
    # --8<-- [start:find_it]
    import torch

    predicted = torch.tensor([2, 0, 1])
    labels = torch.tensor([2, 0, 2])

    condition = predicted == labels
    print(tuple(condition.shape), condition.dtype)
    # --8<-- [end:find_it]
