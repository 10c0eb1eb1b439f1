"""Anomaly detection finds that a backward step made NaN."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "Function '{function:word}' returned nan values in its {output:int}th output.",
    ),
    ("RuntimeError", "returned nan values in its {output:int}th"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    x = torch.tensor([0.0, 3.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        length = x.sqrt()
        loss = (length * x).sum()
        loss.backward()
    print(x.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    x = torch.tensor([0.0, 3.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        length = x.clamp(min=1e-8).sqrt()
        loss = (length * x).sum()
        loss.backward()
    print(x.grad)
    # --8<-- [end:fix]
    return x.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    x = torch.tensor([0.0, 4.0], requires_grad=True)
    ratio = torch.where(x > 0, x.sqrt() / x, torch.zeros_like(x))
    ratio.sum().backward()
    print(ratio.detach())
    print(x.grad)
    # --8<-- [end:does_not_help]
    return x.grad


def reproduce_where():
    # --8<-- [start:reproduce_where]
    import torch

    x = torch.tensor([0.0, 4.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        ratio = torch.where(x > 0, x.sqrt() / x, torch.zeros_like(x))
        ratio.sum().backward()
    print(x.grad)
    # --8<-- [end:reproduce_where]


def fix_where():
    # --8<-- [start:fix_where]
    import torch

    x = torch.tensor([0.0, 4.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        safe = torch.where(x > 0, x, torch.ones_like(x))
        ratio = torch.where(x > 0, safe.sqrt() / safe, torch.zeros_like(x))
        ratio.sum().backward()
    print(x.grad)
    # --8<-- [end:fix_where]
    return x.grad


def find_it():
    # --8<-- [start:find_it]
    import torch

    x = torch.tensor([0.0, 3.0], requires_grad=True)
    length = x.sqrt()
    angle = x / 2

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor):
            print(name, "min", value.min().item(), "finite", bool(value.isfinite().all()))
    # --8<-- [end:find_it]
