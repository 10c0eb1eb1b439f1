"""A hook is registered with a method that only the other kind of object has, or none."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "'{object:word}' object has no attribute 'register_input_hook'"),
    ("AttributeError", "'{object:word}' object has no attribute 'register_hook'"),
    ("AttributeError", "'{object:word}' object has no attribute 'register_forward_hook'"),
    ("AttributeError", "'{object:word}' object has no attribute 'register_forward_pre_hook'"),
    ("AttributeError", "'{object:word}' object has no attribute 'register_backward_hook'"),
    ("AttributeError", "'{object:word}' object has no attribute 'register_full_backward_hook'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_input_hook(lambda module, inputs: print(tuple(inputs[0].shape)))
    layer(torch.ones(3, 2))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_forward_pre_hook(lambda module, inputs: print(tuple(inputs[0].shape)))
    layer(torch.ones(3, 2))
    # --8<-- [end:fix]


def reproduce_tensor():
    # --8<-- [start:reproduce_tensor]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_hook(lambda grad: print(grad))
    layer(torch.ones(3, 2)).sum().backward()
    # --8<-- [end:reproduce_tensor]


def fix_tensor():
    # --8<-- [start:fix_tensor]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.weight.register_hook(lambda grad: print(grad))
    layer(torch.ones(3, 2)).sum().backward()
    # --8<-- [end:fix_tensor]
    return layer.weight.grad


def reproduce_output():
    # --8<-- [start:reproduce_output]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
    hidden = model[0].weight
    hidden.register_forward_hook(lambda module, inputs, output: print(tuple(output.shape)))
    model(torch.ones(3, 2))
    # --8<-- [end:reproduce_output]


def fix_output():
    # --8<-- [start:fix_output]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
    hidden = model[0]
    hidden.register_forward_hook(lambda module, inputs, output: print(tuple(output.shape)))
    model(torch.ones(3, 2))
    # --8<-- [end:fix_output]


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    asked = ["register_hook", "register_forward_hook", "register_full_backward_hook"]
    for thing in (nn.Linear(2, 1), torch.ones(2)):
        print(type(thing).__name__, [name for name in asked if hasattr(thing, name)])
    # --8<-- [end:find_it]
