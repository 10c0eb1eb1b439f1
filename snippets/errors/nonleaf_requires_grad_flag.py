"""requires_grad of a tensor that an operation made is switched off."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "you can only change requires_grad flags of leaf variables. If you want to use a "
            "computed variable in a subgraph that doesn't require differentiation use "
            "var_no_grad = var.detach()."
        ),
    ),
    ("RuntimeError", "you can only change requires_grad flags of leaf variables"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    encoder, head = nn.Linear(4, 8), nn.Linear(8, 2)
    features = encoder(torch.randn(3, 4))
    features.requires_grad = False
    head(features).square().mean().backward()
    print(encoder.weight.grad is None, head.weight.grad is None)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    encoder, head = nn.Linear(4, 8), nn.Linear(8, 2)
    features = encoder(torch.randn(3, 4))
    features = features.detach()
    head(features).square().mean().backward()
    print(encoder.weight.grad is None, head.weight.grad is None)
    # --8<-- [end:fix]
    return encoder.weight.grad, head.weight.grad


def reproduce_frozen_part():
    # --8<-- [start:reproduce_frozen_part]
    import torch

    weight = torch.ones(3, 4, requires_grad=True)
    weight[0].requires_grad = False
    weight.sum().backward()
    print(weight.grad)
    # --8<-- [end:reproduce_frozen_part]


def fix_frozen_part():
    # --8<-- [start:fix_frozen_part]
    import torch

    weight = torch.ones(3, 4, requires_grad=True)
    weight.sum().backward()
    weight.grad[0] = 0
    print(weight.grad)
    # --8<-- [end:fix_frozen_part]
    return weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.ones(3, requires_grad=True)
    scaled = weight * 2

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor):
            print(name, "leaf" if value.is_leaf else value.grad_fn.name())
    # --8<-- [end:find_it]
