"""A transform is called by a name that torchvision has dropped, misspells, or does not have yet."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "module 'torchvision.transforms' has no attribute '{name:word}'"),
    ("AttributeError", "module 'torchvision.transforms' has no attribute"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision import transforms

    crop = transforms.RandomSizedCrop(224)
    print(crop(Image.new("RGB", (300, 200))).size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from PIL import Image
    from torchvision import transforms

    crop = transforms.RandomResizedCrop(224)
    print(crop(Image.new("RGB", (300, 200))).size)
    # --8<-- [end:fix]
    return crop(Image.new("RGB", (300, 200))).size


def reproduce_scale():
    # --8<-- [start:reproduce_scale]
    from PIL import Image
    from torchvision import transforms

    resize = transforms.Scale(128)
    print(resize(Image.new("RGB", (300, 200))).size)
    # --8<-- [end:reproduce_scale]


def fix_scale():
    # --8<-- [start:fix_scale]
    from PIL import Image
    from torchvision import transforms

    resize = transforms.Resize(128)
    print(resize(Image.new("RGB", (300, 200))).size)
    # --8<-- [end:fix_scale]
    return resize(Image.new("RGB", (300, 200))).size


def find_it():
    # --8<-- [start:find_it]
    from difflib import get_close_matches

    from torchvision import transforms

    for name in ("RandomReSizedCrop", "Totensor", "GaussianBlurr"):
        print(name, "->", get_close_matches(name, dir(transforms), n=1))
    # --8<-- [end:find_it]
