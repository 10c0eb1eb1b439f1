"""A DataLoader is to pin memory on a machine without a GPU."""

KIND = "warning"
NEEDS = ["no cuda"]
MESSAGES = [
    (
        "UserWarning",
        (
            "'pin_memory' argument is set as true but no accelerator is found, then device pinned "
            "memory won't be used."
        ),
    ),
    ("UserWarning", "'pin_memory' argument is set as true but no accelerator is found"),
    ("UserWarning", "'pin_memory' argument is set as true but not supported on MPS now"),
]
FRAMES = []
EDITS = [("pin_memory", "True", "torch.cuda.is_available()")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.arange(4), batch_size=2, pin_memory=True)
    for batch in loader:
        print(batch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.utils.data import DataLoader

    pin_memory = torch.cuda.is_available()
    loader = DataLoader(torch.arange(4), batch_size=2, pin_memory=pin_memory)
    for batch in loader:
        print(batch)
    # --8<-- [end:fix]
    return loader


def find_it():
    # --8<-- [start:find_it]
    import torch

    print("built with CUDA:", torch.backends.cuda.is_built())
    print("a GPU to use:", torch.cuda.is_available())
    # --8<-- [end:find_it]
    return torch.cuda.is_available()
