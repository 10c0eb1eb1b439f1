"""RandomCrop is to cut out more than the picture has."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "Required crop size ({height:int}, {width:int}) is larger than input image size "
            "({rows:int}, {columns:int})"
        ),
    ),
    ("ValueError", "Required crop size is larger than input image size"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision.transforms import RandomCrop

    picture = Image.new("RGB", (300, 201))
    crop = RandomCrop(224)(picture)
    print(crop.size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from PIL import Image
    from torchvision.transforms import RandomResizedCrop

    picture = Image.new("RGB", (300, 201))
    crop = RandomResizedCrop(224)(picture)
    print(crop.size)
    # --8<-- [end:fix]
    return crop.size


def reproduce_keep_scale():
    # --8<-- [start:reproduce_keep_scale]
    from PIL import Image
    from torchvision.transforms import RandomCrop

    picture = Image.new("RGB", (300, 201))
    crop = RandomCrop(224)(picture)
    print(crop.size)
    # --8<-- [end:reproduce_keep_scale]


def fix_keep_scale():
    # --8<-- [start:fix_keep_scale]
    from PIL import Image
    from torchvision.transforms import RandomCrop

    picture = Image.new("RGB", (300, 201))
    crop = RandomCrop(224, pad_if_needed=True, padding_mode="reflect")(picture)
    print(crop.size)
    # --8<-- [end:fix_keep_scale]
    return crop.size


def does_not_help():
    # --8<-- [start:does_not_help]
    from PIL import Image
    from torchvision.transforms import CenterCrop

    picture = Image.new("L", (300, 201), "white")
    crop = CenterCrop(224)(picture)
    print(crop.size, crop.getpixel((0, 0)), crop.getpixel((112, 112)))
    # --8<-- [end:does_not_help]
    return crop


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    from PIL import Image

    for path in Path().rglob("*.jpg"):
        with Image.open(path) as picture:
            if min(picture.size) < 224:
                print(path, picture.size)
    # --8<-- [end:find_it]
