"""NumPy's or a tensor's transpose gets an order of dimensions that it does not take like that."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        "transpose() takes from 1 to 2 positional arguments but {given:int} were given",
    ),
    ("TypeError", "transpose() takes 2 positional arguments but {given:int} were given"),
    (
        "TypeError",
        (
            "transpose() received an invalid combination of arguments - got ({types:any}), but "
            "expected one of:\n * (int dim0, int dim1)"
        ),
    ),
    ("TypeError", "transpose(): argument 'dim0' (position {place:int}) must be int, not tuple"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np

    picture = np.zeros((3, 4, 5))
    channels_last = np.transpose(picture, 1, 2, 0)
    print(channels_last.shape)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np

    picture = np.zeros((3, 4, 5))
    channels_last = np.transpose(picture, (1, 2, 0))
    print(channels_last.shape)
    # --8<-- [end:fix]
    return channels_last.shape


def reproduce_tensor():
    # --8<-- [start:reproduce_tensor]
    import torch

    picture = torch.zeros(3, 4, 5)
    channels_last = picture.transpose(1, 2, 0)
    print(tuple(channels_last.shape))
    # --8<-- [end:reproduce_tensor]


def fix_tensor():
    # --8<-- [start:fix_tensor]
    import torch

    picture = torch.zeros(3, 4, 5)
    channels_last = picture.permute(1, 2, 0)
    print(tuple(channels_last.shape))
    # --8<-- [end:fix_tensor]
    return tuple(channels_last.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    picture = torch.arange(60).reshape(3, 4, 5)
    print(picture.permute(1, 2, 0)[0, 0].tolist())
    print(picture.reshape(4, 5, 3)[0, 0].tolist())
    # --8<-- [end:does_not_help]
    return picture.permute(1, 2, 0)[0, 0].tolist(), picture.reshape(4, 5, 3)[0, 0].tolist()


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    import torch

    for picture in (np.zeros((3, 4, 5)), torch.zeros(3, 4, 5)):
        print(type(picture).__name__, tuple(picture.shape))
    # --8<-- [end:find_it]
