"""apply_ or map_ is called on a tensor that requires a gradient."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        ("Can't call {op:word} on Variable that requires grad. Use var.detach().apply_() instead."),
    ),
    (
        "RuntimeError",
        "Can't call {op:word} on Variable that requires grad. Use var.detach().map_() instead.",
    ),
    ("TypeError", "{op:word} is only implemented on CPU tensors"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor([-2.0, 3.0], requires_grad=True)
    hidden = weight * 1
    output = hidden.apply_(lambda value: value if value > 0 else 0.1 * value)
    output.sum().backward()
    print(weight.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor([-2.0, 3.0], requires_grad=True)
    hidden = weight * 1
    output = torch.where(hidden > 0, hidden, 0.1 * hidden)
    output.sum().backward()
    print(weight.grad)
    # --8<-- [end:fix]
    return weight.grad.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor([-2.0, 3.0], requires_grad=True)
    hidden = weight * 1
    hidden.detach().apply_(lambda value: value if value > 0 else 0.1 * value)
    print(hidden.detach())

    hidden.sum().backward()
    print(weight.grad)
    # --8<-- [end:does_not_help]
    return weight.grad.tolist()


def reproduce_initialise():
    # --8<-- [start:reproduce_initialise]
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    with torch.no_grad():
        layer.weight.apply_(lambda value: 0.5)
    print(layer.weight[0, 0].item(), layer.weight.requires_grad)
    # --8<-- [end:reproduce_initialise]


def fix_initialise():
    # --8<-- [start:fix_initialise]
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    with torch.no_grad():
        layer.weight.detach().apply_(lambda value: 0.5)
    print(layer.weight[0, 0].item(), layer.weight.requires_grad)
    # --8<-- [end:fix_initialise]
    return layer.weight


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.ones(2, requires_grad=True)
    hidden = weight * 2

    print("weight", weight.is_leaf)
    print("hidden", hidden.is_leaf)
    # --8<-- [end:find_it]
