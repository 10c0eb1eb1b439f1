"""torch.autocast is not told its device as a string."""

KIND = "error"
MESSAGES = [
    ("TypeError", "autocast.__init__() missing 1 required positional argument: 'device_type'"),
    ("TypeError", "__init__() missing 1 required positional argument: 'device_type'"),
    ("ValueError", "Expected `device_type` of type `str`, got: `<class '{type:word}'>`"),
    ("RuntimeError", "User specified an unsupported autocast device_type '{device:device}'"),
    ("RuntimeError", "User specified an unsupported autocast device_type"),
]
FRAMES = []
EDITS = [("code", "torch.autocast()", 'torch.autocast("cuda")')]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.ones(2, 2)
    with torch.autocast():
        print((weight @ weight).dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.ones(2, 2)
    with torch.autocast("cpu"):
        print((weight @ weight).dtype)
    # --8<-- [end:fix]
    with torch.autocast("cpu"):
        return (weight @ weight).dtype


def reproduce_decorator():
    # --8<-- [start:reproduce_decorator]
    import torch
    from torch import nn
    from torch.amp import autocast

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 2)

        @autocast()
        def forward(self, x):
            return self.layer(x)

    print(Net()(torch.ones(3, 4)).dtype)
    # --8<-- [end:reproduce_decorator]


def fix_decorator():
    # --8<-- [start:fix_decorator]
    import torch
    from torch import nn
    from torch.amp import autocast

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 2)

        @autocast("cpu")
        def forward(self, x):
            return self.layer(x)

    print(Net()(torch.ones(3, 4)).dtype)
    # --8<-- [end:fix_decorator]
    return Net()(torch.ones(3, 4)).dtype


def reproduce_device_object():
    # --8<-- [start:reproduce_device_object]
    import torch

    device = torch.device("cpu")
    weight = torch.ones(2, 2, device=device)
    with torch.autocast(device):
        print((weight @ weight).dtype)
    # --8<-- [end:reproduce_device_object]


def fix_device_object():
    # --8<-- [start:fix_device_object]
    import torch

    device = torch.device("cpu")
    weight = torch.ones(2, 2, device=device)
    with torch.autocast(device.type):
        print((weight @ weight).dtype)
    # --8<-- [end:fix_device_object]
    return device.type


def find_it():
    # --8<-- [start:find_it]
    import torch

    for device in (torch.device("cuda:0"), torch.device("cpu")):
        print(repr(device), "->", repr(device.type))
    # --8<-- [end:find_it]
