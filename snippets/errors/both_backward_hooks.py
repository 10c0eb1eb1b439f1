"""A module gets an old backward hook and a full one."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Cannot use both regular backward hooks and full backward hooks on a single Module. "
            "Please use only one of them."
        ),
    ),
    (
        "RuntimeError",
        (
            "Cannot use both regular backward hooks and full backward hooks as a single global "
            "Module hook. Please use only one of them."
        ),
    ),
    ("RuntimeError", "Cannot use both regular backward hooks and full backward hooks"),
]
FRAMES = []
EDITS = [("code", "register_backward_hook", "register_full_backward_hook")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    norms = []
    layer.register_backward_hook(lambda module, grad_in, grad_out: norms.append(grad_out[0].norm()))
    layer.register_full_backward_hook(lambda module, grad_in, grad_out: print("backward"))

    layer(torch.ones(1, 2, requires_grad=True)).sum().backward()
    print(norms)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    norms = []
    layer.register_full_backward_hook(
        lambda module, grad_in, grad_out: norms.append(grad_out[0].norm())
    )
    layer.register_full_backward_hook(lambda module, grad_in, grad_out: print("backward"))

    layer(torch.ones(1, 2, requires_grad=True)).sum().backward()
    print(norms)
    # --8<-- [end:fix]
    return norms


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch import nn

    layer = nn.Linear(2, 1)
    handle = layer.register_backward_hook(lambda module, grad_in, grad_out: None)
    handle.remove()
    layer.register_full_backward_hook(lambda module, grad_in, grad_out: None)
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
    model[0].register_backward_hook(lambda module, grad_in, grad_out: None)

    for name, module in model.named_modules():
        for hook in module._backward_hooks.values():
            kind = "full" if module._is_full_backward_hook else "old"
            print(name, kind, hook.__module__ == __name__)
    # --8<-- [end:find_it]
    return model
