"""A tensor is asked for a method or attribute that it does not have."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("AttributeError", "'Tensor' object has no attribute '{name:word}'"),
    ("AttributeError", "'Parameter' object has no attribute '{name:word}'"),
    ("AttributeError", "'torch.FloatTensor' object has no attribute '{name:word}'"),
    ("AttributeError", "'torch.LongTensor' object has no attribute '{name:word}'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.ones(3, requires_grad=True)
    weight.sum().backward()
    weight.zero_grad()
    print(weight.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.ones(3, requires_grad=True)
    weight.sum().backward()
    weight.grad = None
    print(weight.grad)
    # --8<-- [end:fix]
    return weight.grad


def reproduce_zeros_underscore():
    # --8<-- [start:reproduce_zeros_underscore]
    from torch import nn

    linear = nn.Linear(4, 2)
    linear.bias.data.zeros_()
    print(linear.bias.tolist())
    # --8<-- [end:reproduce_zeros_underscore]


def fix_zeros_underscore():
    # --8<-- [start:fix_zeros_underscore]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.zeros_(linear.bias)
    print(linear.bias.tolist())
    # --8<-- [end:fix_zeros_underscore]
    return linear.bias.tolist()


def reproduce_fields():
    # --8<-- [start:reproduce_fields]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    outputs = model(torch.rand(3, 4))
    print(tuple(outputs.logits.shape))
    # --8<-- [end:reproduce_fields]


def fix_fields():
    # --8<-- [start:fix_fields]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    outputs = model(torch.rand(3, 4))
    print(tuple(outputs.shape))
    # --8<-- [end:fix_fields]
    return tuple(outputs.shape)


def find_it():
    # --8<-- [start:find_it]
    import difflib

    import torch

    names = [name for name in dir(torch.Tensor) if not name.startswith("__")]
    alike = difflib.get_close_matches("zeros_", names)
    print(alike)
    # --8<-- [end:find_it]
    return alike
