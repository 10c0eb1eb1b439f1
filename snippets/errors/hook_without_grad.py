"""A hook is put on a tensor that takes no part in backward."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "cannot register a hook on a tensor that doesn't require gradient"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    x = torch.ones(2)
    x.register_hook(lambda grad: print("gradient", grad))
    (3 * x).sum().backward()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    x = torch.ones(2, requires_grad=True)
    x.register_hook(lambda grad: print("gradient", grad))
    (3 * x).sum().backward()
    # --8<-- [end:fix]
    return x.grad


def reproduce_no_grad():
    # --8<-- [start:reproduce_no_grad]
    import torch
    from torch import nn

    features = []

    def keep(module, inputs, output):
        output.register_hook(features.append)

    model = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
    model[1].register_forward_hook(keep)
    with torch.no_grad():
        model(torch.ones(1, 4))
    print(len(features))
    # --8<-- [end:reproduce_no_grad]


def fix_no_grad():
    # --8<-- [start:fix_no_grad]
    import torch
    from torch import nn

    features = []

    def keep(module, inputs, output):
        if output.requires_grad:
            output.register_hook(features.append)

    model = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
    model[1].register_forward_hook(keep)
    with torch.no_grad():
        model(torch.ones(1, 4))
    print(len(features))
    # --8<-- [end:fix_no_grad]
    model(torch.ones(1, 4)).sum().backward()
    return features


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.ones(2, requires_grad=True)
    hidden = (3 * weight).detach()
    hidden.requires_grad_()
    hidden.register_hook(lambda grad: print("hidden", grad))
    hidden.sum().backward()
    print("weight", weight.grad)
    # --8<-- [end:does_not_help]
    return weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 3), nn.ReLU())
    x = torch.ones(1, 4)
    hidden = model(x).detach()

    print("recording", torch.is_grad_enabled())
    for name, value in {"x": x, "hidden": hidden, "weight": model[0].weight}.items():
        print(name, value.requires_grad)
    # --8<-- [end:find_it]
