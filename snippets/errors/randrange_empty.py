"""A random place is drawn from a range that ends before it begins: the crop does not fit."""

KIND = "error"
TIER = "family"
# Python 3.12 shortened the words.
MESSAGES = [
    ("ValueError", "empty range for randrange() ({low:int}, {high:int}, {width:int})"),
    ("ValueError", "empty range in randrange({low:int}, {high:int})"),
    ("ValueError", "empty range for randrange()"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import random

    import torch

    picture = torch.zeros(3, 200, 300)
    size = 224
    top = random.randint(0, picture.shape[1] - size)
    left = random.randint(0, picture.shape[2] - size)
    crop = picture[:, top : top + size, left : left + size]
    print(tuple(crop.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import random

    import torch

    picture = torch.zeros(3, 200, 300)
    size = min(224, picture.shape[1], picture.shape[2])
    top = random.randint(0, picture.shape[1] - size)
    left = random.randint(0, picture.shape[2] - size)
    crop = picture[:, top : top + size, left : left + size]
    print(tuple(crop.shape))
    # --8<-- [end:fix]
    return tuple(crop.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import random

    import torch

    picture = torch.zeros(3, 200, 300)
    top = random.randint(0, max(0, picture.shape[1] - 224))
    crop = picture[:, top : top + 224, :224]
    print(tuple(crop.shape))
    # --8<-- [end:does_not_help]
    return tuple(crop.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    dataset = [torch.zeros(3, 300, 300), torch.zeros(3, 200, 300), torch.zeros(3, 256, 256)]

    for index in range(len(dataset)):
        height, width = dataset[index].shape[-2:]
        if min(height, width) < 224:
            print(index, height, width)
    # --8<-- [end:find_it]
