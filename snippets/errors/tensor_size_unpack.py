"""A tensor's method size is used as an attribute, or its attribute shape is called."""

KIND = "error"
# Python's own words, which other libraries' methods bring about as well.
TIER = "family"
MESSAGES = [
    ("TypeError", "cannot unpack non-iterable builtin_function_or_method object"),
    ("TypeError", "'builtin_function_or_method' object is not iterable"),
    ("TypeError", "'builtin_function_or_method' object is not subscriptable"),
    ("TypeError", "'torch.Size' object is not callable"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    picture = torch.zeros(3, 20, 30)
    width, height = picture.size
    print(width, height)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    picture = torch.zeros(3, 20, 30)
    height, width = picture.shape[-2:]
    print(width, height)
    # --8<-- [end:fix]
    return width, height


def reproduce_transform_order():
    # --8<-- [start:reproduce_transform_order]
    from PIL import Image
    from torchvision.transforms import Compose, ToTensor

    def halve(picture):
        width, height = picture.size
        return picture.resize((width // 2, height // 2))

    transform = Compose([ToTensor(), halve])
    print(tuple(transform(Image.new("RGB", (30, 20))).shape))
    # --8<-- [end:reproduce_transform_order]


def fix_transform_order():
    # --8<-- [start:fix_transform_order]
    from PIL import Image
    from torchvision.transforms import Compose, ToTensor

    def halve(picture):
        width, height = picture.size
        return picture.resize((width // 2, height // 2))

    transform = Compose([halve, ToTensor()])
    print(tuple(transform(Image.new("RGB", (30, 20))).shape))
    # --8<-- [end:fix_transform_order]
    return tuple(transform(Image.new("RGB", (30, 20))).shape)


def reproduce_shape_called():
    # --8<-- [start:reproduce_shape_called]
    import torch

    picture = torch.zeros(3, 20, 30)
    print(picture.shape(1))
    # --8<-- [end:reproduce_shape_called]


def fix_shape_called():
    # --8<-- [start:fix_shape_called]
    import torch

    picture = torch.zeros(3, 20, 30)
    print(picture.shape[1])
    # --8<-- [end:fix_shape_called]
    return picture.shape[1]


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    from PIL import Image
    from torchvision.transforms import ToTensor

    picture = Image.new("RGB", (30, 20))
    print(type(picture).__name__, picture.size)

    array = np.asarray(picture)
    print(type(array).__name__, array.size, array.shape)

    tensor = ToTensor()(picture)
    print(type(tensor).__name__, tensor.shape)
    # --8<-- [end:find_it]
