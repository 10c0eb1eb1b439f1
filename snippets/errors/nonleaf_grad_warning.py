"""Somebody reads `.grad` of a tensor that an operation made; only leaves keep theirs."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its "
            ".grad attribute won't be populated during autograd.backward(). If you indeed want "
            "the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the "
            "non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access "
            "the leaf Tensor instead."
        ),
    ),
    (
        "UserWarning",
        "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    x = torch.ones(3, requires_grad=True)
    hidden = x * 2
    hidden.sum().backward()
    print(hidden.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    x = torch.ones(3, requires_grad=True)
    hidden = x * 2
    hidden.retain_grad()
    hidden.sum().backward()
    print(hidden.grad)
    # --8<-- [end:fix]
    return hidden.grad


def reproduce_scaled():
    # --8<-- [start:reproduce_scaled]
    import torch

    torch.manual_seed(0)
    weight = torch.randn(3, requires_grad=True) * 0.1
    loss = (weight - 1).square().sum()
    loss.backward()
    print(weight.grad)
    # --8<-- [end:reproduce_scaled]


def fix_scaled():
    # --8<-- [start:fix_scaled]
    import torch

    torch.manual_seed(0)
    weight = (torch.randn(3) * 0.1).requires_grad_()
    loss = (weight - 1).square().sum()
    loss.backward()
    print(weight.grad)
    # --8<-- [end:fix_scaled]
    return weight


def reproduce_update():
    # --8<-- [start:reproduce_update]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    ((weight - 3) ** 2).backward()
    weight = weight - 0.1 * weight.grad

    ((weight - 3) ** 2).backward()
    print(weight.grad)
    # --8<-- [end:reproduce_update]


def fix_update():
    # --8<-- [start:fix_update]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    ((weight - 3) ** 2).backward()
    with torch.no_grad():
        weight -= 0.1 * weight.grad
    weight.grad = None

    ((weight - 3) ** 2).backward()
    print(weight.grad)
    # --8<-- [end:fix_update]
    return weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.ones(3, requires_grad=True)
    half = weight.half()

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor) and not value.is_leaf:
            print(name, value.grad_fn.name())
    # --8<-- [end:find_it]
