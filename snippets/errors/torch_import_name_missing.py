"""`from torch… import name`: the module is there, the name is not in this release."""

KIND = "error"
# Python's own message, about a module of torch or torchvision.
TIER = "family"
NEEDS = ["torchvision", "torch>=1.13"]
MESSAGES = [
    (
        "ImportError",
        "cannot import name '{name:word}' from 'torchvision.{module:word}' ({file:path})",
    ),
    ("ImportError", "cannot import name '{name:word}' from 'torch.{module:word}' ({file:path})"),
    ("ImportError", "cannot import name '{name:word}' from 'torch' ({file:path})"),
    ("ImportError", "cannot import name '{name:word}' from 'torchvision' ({file:path})"),
    ("ImportError", "cannot import name '{name:word}' from 'torchtext.{module:word}'"),
    ("ImportError", "cannot import name '{name:word}' from 'torchaudio.{module:word}'"),
]
ATTESTED = [
    (
        "ImportError",
        "cannot import name 'get_image_backend'",
        "filipradenovic/cnnimageretrieval-pytorch#4",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torchvision.models.resnet import model_urls

    address = model_urls["resnet18"]
    name = address.rpartition("/")[2]
    print(name)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torchvision.models.resnet import ResNet18_Weights

    address = ResNet18_Weights.IMAGENET1K_V1.url
    name = address.rpartition("/")[2]
    print(name)
    # --8<-- [end:fix]
    return address


def reproduce_typo():
    # --8<-- [start:reproduce_typo]
    from torch.nn import CrossEntropyloss as Criterion

    criterion = Criterion()
    print(criterion)
    # --8<-- [end:reproduce_typo]


def fix_typo():
    # --8<-- [start:fix_typo]
    from torch.nn import CrossEntropyLoss as Criterion

    criterion = Criterion()
    print(criterion)
    # --8<-- [end:fix_typo]
    return criterion


def find_it():
    # --8<-- [start:find_it]
    import difflib

    import torch.nn as module

    wanted = "CrossEntropyloss"
    print(difflib.get_close_matches(wanted, dir(module), n=1))
    # --8<-- [end:find_it]
    return difflib.get_close_matches(wanted, dir(module), n=1)
