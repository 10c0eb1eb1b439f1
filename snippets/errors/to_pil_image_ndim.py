"""A picture to convert has a batch dimension, no rows and columns, or too many channels."""

KIND = "error"
MESSAGES = [
    ("ValueError", "pic should be 2/3 dimensional. Got {ndim:int} dimensions"),
    ("ValueError", "pic should not have > 4 channels. Got {channels:int} channels"),
    ("ValueError", "pic should be 2/3 dimensional"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torchvision.transforms.functional import to_pil_image

    generated = torch.rand(1, 3, 24, 32)
    picture = to_pil_image(generated)
    print(picture.size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torchvision.transforms.functional import to_pil_image

    generated = torch.rand(1, 3, 24, 32)
    picture = to_pil_image(generated[0])
    print(picture.size)
    # --8<-- [end:fix]
    return picture.size


def reproduce_flat():
    # --8<-- [start:reproduce_flat]
    import torch
    from torchvision.transforms.functional import to_pil_image

    row = torch.rand(784)
    picture = to_pil_image(row)
    print(picture.size)
    # --8<-- [end:reproduce_flat]


def fix_flat():
    # --8<-- [start:fix_flat]
    import torch
    from torchvision.transforms.functional import to_pil_image

    row = torch.rand(784)
    picture = to_pil_image(row.view(28, 28))
    print(picture.size)
    # --8<-- [end:fix_flat]
    return picture.size


def reproduce_channels():
    # --8<-- [start:reproduce_channels]
    import numpy as np
    from torchvision.transforms.functional import to_pil_image

    array = np.zeros((3, 24, 32), dtype=np.uint8)
    picture = to_pil_image(array)
    print(picture.size)
    # --8<-- [end:reproduce_channels]


def fix_channels():
    # --8<-- [start:fix_channels]
    import numpy as np
    from torchvision.transforms.functional import to_pil_image

    array = np.zeros((3, 24, 32), dtype=np.uint8)
    picture = to_pil_image(array.transpose(1, 2, 0))
    print(picture.size)
    # --8<-- [end:fix_channels]
    return picture.size


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    for batch in (torch.rand(1, 3, 24, 32), torch.rand(8, 3, 24, 32), torch.rand(1, 3, 1, 32)):
        print(tuple(batch.shape), "->", tuple(batch.squeeze().shape))
    # --8<-- [end:does_not_help]
    return batch.squeeze().shape
