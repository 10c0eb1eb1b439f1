"""A gradient is asked of a tensor of whole numbers or booleans."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Only Tensors of floating point and complex dtype can require gradients"),
    ("RuntimeError", "only Tensors of floating point dtype can require gradients"),
]
FRAMES = []
EDITS = [
    (
        "code",
        "torch.tensor($values, requires_grad=True)",
        "torch.tensor($values, dtype=torch.float32, requires_grad=True)",
    ),
    (
        "code",
        "torch.arange($end, requires_grad=True)",
        "torch.arange($end, dtype=torch.float32, requires_grad=True)",
    ),
    ("code", "nn.Parameter($values)", "nn.Parameter($values.float())"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    values = torch.tensor([1, 2], requires_grad=True)
    values.square().sum().backward()
    print(values.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    values = torch.tensor([1.0, 2.0], requires_grad=True)
    values.square().sum().backward()
    print(values.grad)
    # --8<-- [end:fix]
    return values.grad.tolist()


def reproduce_parameter():
    # --8<-- [start:reproduce_parameter]
    import torch
    from torch import nn

    model = nn.Module()
    model.positions = nn.Parameter(torch.arange(512))
    print(list(model.state_dict()), len(list(model.parameters())))
    # --8<-- [end:reproduce_parameter]


def fix_parameter():
    # --8<-- [start:fix_parameter]
    import torch
    from torch import nn

    model = nn.Module()
    model.register_buffer("positions", torch.arange(512))
    print(list(model.state_dict()), len(list(model.parameters())))
    # --8<-- [end:fix_parameter]
    return model


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    values = torch.tensor([1.2, 2.7], requires_grad=True)
    print((values * 2).requires_grad)
    print((values * 2).long().requires_grad)
    # --8<-- [end:does_not_help]
    return (values * 2).requires_grad, (values * 2).long().requires_grad


def find_it():
    # --8<-- [start:find_it]
    import torch

    batch = {"images": torch.zeros(2, 3, 8, 8), "labels": torch.tensor([0, 1])}
    for name, value in batch.items():
        print(name, value.is_floating_point())
    # --8<-- [end:find_it]
