"""Resize or a crop is given a size that is no whole number and no pair of them."""

KIND = "error"
MESSAGES = [
    ("TypeError", "Size should be int or sequence. Got <class '{got:word}'>"),
    ("ValueError", "If size is a sequence, it should have 1 or 2 values"),
    ("ValueError", "Please provide only two dimensions (h, w) for size"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision.transforms import Resize

    picture = Image.new("RGB", (640, 480))
    half = Resize(480 / 2)(picture)
    print(half.size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from PIL import Image
    from torchvision.transforms import Resize

    picture = Image.new("RGB", (640, 480))
    half = Resize(480 // 2)(picture)
    print(half.size)
    # --8<-- [end:fix]
    return half.size


def reproduce_three():
    # --8<-- [start:reproduce_three]
    from PIL import Image
    from torchvision.transforms import Resize

    picture = Image.new("RGB", (640, 480))
    small = Resize((3, 224, 224))(picture)
    print(small.size)
    # --8<-- [end:reproduce_three]


def fix_three():
    # --8<-- [start:fix_three]
    from PIL import Image
    from torchvision.transforms import Resize

    picture = Image.new("RGB", (640, 480))
    small = Resize((224, 224))(picture)
    print(small.size)
    # --8<-- [end:fix_three]
    return small.size


def height_first():
    # --8<-- [start:height_first]
    from PIL import Image
    from torchvision.transforms import Resize

    picture = Image.new("RGB", (640, 480))
    print(Resize(picture.size)(picture).size)
    print(Resize((picture.height, picture.width))(picture).size)
    # --8<-- [end:height_first]
    return Resize(picture.size)(picture).size


def find_it():
    # --8<-- [start:find_it]
    from torchvision.transforms import CenterCrop, Compose, Resize, ToTensor

    transform = Compose([Resize((256, 256)), CenterCrop(224), ToTensor()])
    for step in transform.transforms:
        print(type(step).__name__, getattr(step, "size", "-"))
    # --8<-- [end:find_it]
