"""An optimizer is given what an operation made instead of the tensor that was made by hand."""

KIND = "error"
MESSAGES = [
    ("ValueError", "can't optimize a non-leaf Tensor"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.zeros(3, requires_grad=True).double()
    optimizer = torch.optim.SGD([weight], lr=0.5)

    (weight - 1).square().sum().backward()
    optimizer.step()
    print(weight.tolist())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.zeros(3).double().requires_grad_()
    optimizer = torch.optim.SGD([weight], lr=0.5)

    (weight - 1).square().sum().backward()
    optimizer.step()
    print(weight.tolist())
    # --8<-- [end:fix]
    return weight.tolist()


def reproduce_row():
    # --8<-- [start:reproduce_row]
    import torch
    from torch import nn

    table = nn.Embedding(5, 2)
    optimizer = torch.optim.SGD([table.weight[3]], lr=0.1)

    before = table.weight.detach().clone()
    table(torch.tensor([0, 3])).sum().backward()
    optimizer.step()
    print((table.weight != before).any(dim=1).tolist())
    # --8<-- [end:reproduce_row]


def fix_row():
    # --8<-- [start:fix_row]
    import torch
    from torch import nn

    table = nn.Embedding(5, 2)
    optimizer = torch.optim.SGD([table.weight], lr=0.1)

    before = table.weight.detach().clone()
    table(torch.tensor([0, 3])).sum().backward()
    table.weight.grad[[0, 1, 2, 4]] = 0
    optimizer.step()
    print((table.weight != before).any(dim=1).tolist())
    # --8<-- [end:fix_row]
    return (table.weight != before).any(dim=1).tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.zeros(3, requires_grad=True)
    scaled = weight * 2
    scaled.retain_grad()
    optimizer = torch.optim.SGD([scaled], lr=0.5)

    (scaled - 1).square().sum().backward()
    optimizer.step()
    print(weight.tolist(), scaled.tolist())
    # --8<-- [end:does_not_help]
    return weight.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.zeros(3, requires_grad=True)
    parameters = [weight, weight.half()]

    for index, parameter in enumerate(parameters):
        if not parameter.is_leaf:
            print(index, tuple(parameter.shape), parameter.grad_fn.name())
    # --8<-- [end:find_it]
