"""A NumPy array that is read backwards is to become a tensor."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "At least one stride in the given numpy array is negative, and tensors with negative "
            "strides are not currently supported. (You can probably work around this by making a "
            "copy of your array  with array.copy().)"
        ),
    ),
    ("ValueError", "At least one stride in the given numpy array is negative"),
    ("ValueError", "tensors with negative strides are not currently supported"),
]
ATTESTED = [
    (
        "ValueError",
        (
            "some of the strides of a given numpy array are negative. This is currently not "
            "supported, but will be added in future releases."
        ),
        "xuebinqin/U-2-Net#142",
    ),
]
FRAMES = []
EDITS = [
    ("code", "torch.from_numpy($array)", "torch.from_numpy($array.copy())"),
    ("code", "torch.as_tensor($array)", "torch.as_tensor($array.copy())"),
    ("code", "torch.tensor($array)", "torch.tensor($array.copy())"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch

    picture = np.full((4, 4, 3), (1, 2, 3), dtype=np.uint8)
    rgb = picture[:, :, ::-1]
    print(torch.from_numpy(rgb)[0, 0])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch

    picture = np.full((4, 4, 3), (1, 2, 3), dtype=np.uint8)
    rgb = picture[:, :, ::-1].copy()
    print(torch.from_numpy(rgb)[0, 0])
    # --8<-- [end:fix]
    return torch.from_numpy(rgb)[0, 0].tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np
    import torch

    signal = np.arange(5.0)
    torch.tensor(signal[::-1])
    # --8<-- [end:does_not_help]


def reproduce_augmentation():
    # --8<-- [start:reproduce_augmentation]
    import numpy as np
    import torch

    image = np.arange(6.0, dtype=np.float32).reshape(2, 3)
    flipped = torch.from_numpy(np.fliplr(image))
    print(flipped)
    # --8<-- [end:reproduce_augmentation]


def fix_augmentation():
    # --8<-- [start:fix_augmentation]
    import numpy as np
    import torch

    image = np.arange(6.0, dtype=np.float32).reshape(2, 3)
    flipped = torch.from_numpy(image).flip(dims=[1])
    print(flipped)
    # --8<-- [end:fix_augmentation]
    return flipped.tolist()


def find_it():
    # --8<-- [start:find_it]
    import numpy as np

    picture = np.zeros((2, 2, 3), dtype=np.uint8)
    rgb = picture[:, :, ::-1]

    for name, value in list(vars().items()):
        if isinstance(value, np.ndarray):
            print(name, value.strides)
    # --8<-- [end:find_it]
