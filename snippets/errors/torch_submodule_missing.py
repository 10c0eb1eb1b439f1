"""An import names a module inside torch or torchvision that the installed release does not have."""

KIND = "error"
# Python's own message; those for torch._six and for a file named torch.py say more.
TIER = "family"
NEEDS = ["torchvision", "torch>=2.2"]
MESSAGES = [
    ("ModuleNotFoundError", "No module named 'torchvision.{module:word}'"),
    ("ModuleNotFoundError", "No module named 'torch.{module:word}'"),
    ("ModuleNotFoundError", "No module named 'torchaudio.{module:word}'"),
    ("ModuleNotFoundError", "No module named 'torchtext.{module:word}'"),
]
FRAMES = []
EDITS = [
    (
        "code",
        "from torchvision.transforms.functional_tensor import rgb_to_grayscale",
        "from torchvision.transforms.functional import rgb_to_grayscale",
        "module is transforms.functional_tensor",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torchvision.transforms.functional_tensor import rgb_to_grayscale

    image = torch.rand(3, 8, 8)
    print(tuple(rgb_to_grayscale(image).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torchvision.transforms.functional import rgb_to_grayscale

    image = torch.rand(3, 8, 8)
    print(tuple(rgb_to_grayscale(image).shape))
    # --8<-- [end:fix]
    return rgb_to_grayscale(image)


def reproduce_moved():
    # --8<-- [start:reproduce_moved]
    from torchvision.models.utils import load_state_dict_from_url

    print(load_state_dict_from_url.__name__)
    # --8<-- [end:reproduce_moved]


def fix_moved():
    # --8<-- [start:fix_moved]
    from torch.hub import load_state_dict_from_url

    print(load_state_dict_from_url.__name__)
    # --8<-- [end:fix_moved]
    return load_state_dict_from_url


def find_it():
    # --8<-- [start:find_it]
    import importlib

    import torchvision.transforms

    name = "rgb_to_grayscale"
    for place in ("torchvision.transforms", "torchvision.transforms.functional"):
        print(place, hasattr(importlib.import_module(place), name))
    # --8<-- [end:find_it]
    return torchvision.transforms
