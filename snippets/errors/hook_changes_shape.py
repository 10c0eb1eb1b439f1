"""A backward hook returns something that cannot take the gradient's place."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "hook '{hook:any}' has changed the size of value"),
    (
        "RuntimeError",
        "hook '{hook:any}' has changed the type of value (was {expected:word} got {actual:word})",
    ),
    ("TypeError", "expected Variable, but hook returned '{type:word}'"),
    (
        "RuntimeError",
        (
            "Backward hook returned an invalid number of grad_input, got {actual:int}, but "
            "expected {expected:int}"
        ),
    ),
    ("RuntimeError", "Backward hook returned an invalid number of grad_input"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    norms = {}
    weight = torch.ones(2, requires_grad=True)
    weight.register_hook(lambda grad: norms.setdefault("weight", grad.norm()))
    (3 * weight).sum().backward()
    print(weight.grad, norms)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    norms = {}
    weight = torch.ones(2, requires_grad=True)
    weight.register_hook(lambda grad: norms.update(weight=grad.norm()))
    (3 * weight).sum().backward()
    print(weight.grad, norms)
    # --8<-- [end:fix]
    return weight.grad, norms["weight"]


def reproduce_number():
    # --8<-- [start:reproduce_number]
    import torch

    weight = torch.ones(2, requires_grad=True)
    weight.register_hook(lambda grad: min(grad.norm().item(), 1.0))
    (3 * weight).sum().backward()
    print(weight.grad)
    # --8<-- [end:reproduce_number]


def fix_number():
    # --8<-- [start:fix_number]
    import torch

    weight = torch.ones(2, requires_grad=True)
    weight.register_hook(lambda grad: grad / grad.norm().clamp(min=1.0))
    (3 * weight).sum().backward()
    print(weight.grad)
    # --8<-- [end:fix_number]
    return weight.grad


def reproduce_module():
    # --8<-- [start:reproduce_module]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_full_backward_hook(lambda module, grad_input, grad_output: 2 * grad_input[0])
    x = torch.ones(3, 2, requires_grad=True)
    layer(x).sum().backward()
    print(tuple(x.grad.shape))
    # --8<-- [end:reproduce_module]


def fix_module():
    # --8<-- [start:fix_module]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_full_backward_hook(lambda module, grad_input, grad_output: (2 * grad_input[0],))
    x = torch.ones(3, 2, requires_grad=True)
    layer(x).sum().backward()
    print(tuple(x.grad.shape))
    # --8<-- [end:fix_module]
    return x.grad, layer.weight


def find_it():
    # --8<-- [start:find_it]
    import torch

    def clip(grad):
        return grad.clamp(-1, 1).sum(dim=0)

    gradient = torch.randn(3, 2)
    returned = clip(gradient)
    print(returned is None or (returned.shape, returned.dtype) == (gradient.shape, gradient.dtype))
    # --8<-- [end:find_it]
    return returned
