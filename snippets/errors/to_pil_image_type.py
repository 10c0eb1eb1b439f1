"""ToPILImage gets something that is no tensor or array, or one of a wrong dtype."""

KIND = "error"
MESSAGES = [
    ("TypeError", "pic should be Tensor or ndarray. Got <class '{got:word}'>"),
    ("TypeError", "Input type {dtype:dtype} is not supported"),
]
ATTESTED = [
    (
        "TypeError",
        "Input pic must be a torch.Tensor or NumPy ndarray, not <class '{got:word}'>",
        "openai/DALL-E#45",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision.transforms import Compose, Resize, ToPILImage

    picture = Image.new("RGB", (32, 32))
    transform = Compose([ToPILImage(), Resize(16)])
    print(transform(picture).size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from PIL import Image
    from torchvision.transforms import Compose, Resize

    picture = Image.new("RGB", (32, 32))
    transform = Compose([Resize(16)])
    print(transform(picture).size)
    # --8<-- [end:fix]
    return transform(picture).size


def reproduce_dtype():
    # --8<-- [start:reproduce_dtype]
    import torch
    from torchvision.transforms.functional import to_pil_image

    labels = torch.tensor([[0, 1], [2, 255]])
    mask = to_pil_image(labels)
    print(mask.mode, mask.getpixel((1, 1)))
    # --8<-- [end:reproduce_dtype]


def fix_dtype():
    # --8<-- [start:fix_dtype]
    import torch
    from torchvision.transforms.functional import to_pil_image

    labels = torch.tensor([[0, 1], [2, 255]])
    mask = to_pil_image(labels.to(torch.uint8))
    print(mask.mode, mask.getpixel((1, 1)))
    # --8<-- [end:fix_dtype]
    return mask


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torchvision.transforms.functional import to_pil_image

    labels = torch.tensor([[0, 1]])
    mask = to_pil_image(labels.float(), mode="L")
    print(mask.getpixel((0, 0)), mask.getpixel((1, 0)))
    # --8<-- [end:does_not_help]
    return mask


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    import torch

    for value in (torch.zeros(3, 8, 8), np.zeros((8, 8)), [1, 2]):
        print(type(value).__name__, getattr(value, "dtype", None), getattr(value, "shape", None))
    # --8<-- [end:find_it]
