"""A loss is given size_average or reduce, which reduction has replaced."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "size_average and reduce args will be deprecated, please use "
            "reduction='{reduction:word}' instead."
        ),
    ),
    ("UserWarning", "size_average and reduce args will be deprecated, please use reduction"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    criterion = nn.MSELoss(size_average=False)
    loss = criterion(torch.ones(2, 3), torch.zeros(2, 3))
    print(loss)
    # --8<-- [end:reproduce]
    return loss.item()


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    criterion = nn.MSELoss(reduction="sum")
    loss = criterion(torch.ones(2, 3), torch.zeros(2, 3))
    print(loss)
    # --8<-- [end:fix]
    return loss.item()


def reproduce_positional():
    # --8<-- [start:reproduce_positional]
    import torch
    from torch import nn

    class_weights = torch.tensor([1.0, 2.0, 1.0])
    criterion = nn.CrossEntropyLoss(class_weights, False)
    print(criterion.reduction)
    # --8<-- [end:reproduce_positional]
    return criterion.reduction


def fix_positional():
    # --8<-- [start:fix_positional]
    import torch
    from torch import nn

    class_weights = torch.tensor([1.0, 2.0, 1.0])
    criterion = nn.CrossEntropyLoss(class_weights, reduction="sum")
    print(criterion.reduction)
    # --8<-- [end:fix_positional]
    return criterion.reduction


def find_it():
    # --8<-- [start:find_it]
    import warnings

    from torch import nn

    warnings.filterwarnings("error", message="size_average and reduce")

    nn.MSELoss(reduce=False)
    # --8<-- [end:find_it]
