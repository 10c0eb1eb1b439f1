"""Normalize gets integers, which cannot hold what it computes."""

KIND = "error"
MESSAGES = [
    ("TypeError", "Input tensor should be a float tensor. Got {dtype:dtype}"),
    ("TypeError", "Input tensor should be a float tensor"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision.transforms import Compose, Normalize, PILToTensor

    transform = Compose([PILToTensor(), Normalize([0.5], [0.5])])
    picture = transform(Image.new("L", (4, 4), "white"))
    print(picture.max().item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from PIL import Image
    from torchvision.transforms import Compose, Normalize, ToTensor

    transform = Compose([ToTensor(), Normalize([0.5], [0.5])])
    picture = transform(Image.new("L", (4, 4), "white"))
    print(picture.max().item())
    # --8<-- [end:fix]
    return picture.max().item()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torchvision.transforms import ConvertImageDtype, Normalize

    picture = torch.full((1, 4, 4), 255, dtype=torch.uint8)
    normalize = Normalize([0.5], [0.5])
    print(normalize(picture.float()).max().item())
    print(normalize(ConvertImageDtype(torch.float32)(picture)).max().item())
    # --8<-- [end:does_not_help]
    return normalize(picture.float()).max().item()


def find_it():
    # --8<-- [start:find_it]
    from PIL import Image
    from torchvision.transforms import Compose, PILToTensor, Resize

    picture = Image.new("L", (8, 8))
    for step in Compose([Resize(4), PILToTensor()]).transforms:
        picture = step(picture)
        print(type(step).__name__, "->", getattr(picture, "dtype", "PIL"))
    # --8<-- [end:find_it]
