"""Normalize, which works on tensors, stands before the step that makes one."""

KIND = "error"
MESSAGES = [
    ("TypeError", "img should be Tensor Image. Got <class '{got:word}'>"),
    ("TypeError", "Normalize() does not support PIL images"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision.transforms import Compose, Normalize, ToTensor

    transform = Compose([Normalize([0.5], [0.5]), ToTensor()])
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


def reproduce_v2():
    # --8<-- [start:reproduce_v2]
    import torch
    from PIL import Image
    from torchvision.transforms import v2

    transform = v2.Compose([v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5], [0.5])])
    picture = transform(Image.new("L", (4, 4), "white"))
    print(picture.max().item())
    # --8<-- [end:reproduce_v2]


def fix_v2():
    # --8<-- [start:fix_v2]
    import torch
    from PIL import Image
    from torchvision.transforms import v2

    transform = v2.Compose(
        [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5], [0.5])]
    )
    picture = transform(Image.new("L", (4, 4), "white"))
    print(picture.max().item())
    # --8<-- [end:fix_v2]
    return picture.max().item()


def find_it():
    # --8<-- [start:find_it]
    from PIL import Image
    from torchvision.transforms import Compose, Normalize, Resize, ToTensor

    picture = Image.new("L", (8, 8))
    for step in Compose([Resize(4), ToTensor(), Normalize([0.5], [0.5])]).transforms:
        print(type(step).__name__, "<-", type(picture).__name__)
        picture = step(picture)
    # --8<-- [end:find_it]
