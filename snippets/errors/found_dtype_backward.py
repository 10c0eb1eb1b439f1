"""A loss got arguments of two dtypes, which its gradient does not allow."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Found dtype {actual:dtype} but expected {expected:dtype}"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch
    from torch import nn

    weight = torch.ones(1, 1, requires_grad=True)
    output = torch.tensor([[0.0], [1.0], [2.0]]) @ weight
    target = torch.from_numpy(np.array([[0.0], [1.5], [2.5]]))
    loss = nn.HuberLoss()(output, target)
    loss.backward()
    print(weight.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from torch import nn

    weight = torch.ones(1, 1, requires_grad=True)
    output = torch.tensor([[0.0], [1.0], [2.0]]) @ weight
    target = torch.from_numpy(np.array([[0.0], [1.5], [2.5]])).float()
    loss = nn.HuberLoss()(output, target)
    loss.backward()
    print(weight.grad)
    # --8<-- [end:fix]
    return weight.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    output = torch.zeros(3, requires_grad=True)
    target = torch.ones(3, dtype=torch.float64)
    loss = nn.HuberLoss()(output, target)
    loss.float().backward()
    # --8<-- [end:does_not_help]


def reproduce_integer_labels():
    # --8<-- [start:reproduce_integer_labels]
    import torch
    from torch import nn

    probabilities = torch.tensor([0.9, 0.2, 0.3, 0.6])
    labels = torch.tensor([1, 0, 0, 1])
    loss = nn.BCELoss()(probabilities, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_integer_labels]


def fix_integer_labels():
    # --8<-- [start:fix_integer_labels]
    import torch
    from torch import nn

    probabilities = torch.tensor([0.9, 0.2, 0.3, 0.6])
    labels = torch.tensor([1, 0, 0, 1])
    loss = nn.BCELoss()(probabilities, labels.float())
    print(round(loss.item(), 4))
    # --8<-- [end:fix_integer_labels]
    return loss.item()


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    import torch

    output = torch.zeros(3)
    target = torch.from_numpy(np.zeros(3))

    print("output", output.dtype)
    print("target", target.dtype)
    # --8<-- [end:find_it]
