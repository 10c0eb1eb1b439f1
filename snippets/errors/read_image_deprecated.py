"""torchvision.io decodes pictures, which moves to another package."""

KIND = "warning"
NEEDS = ["torchvision", "torch>=2.15"]
MESSAGES = [
    (
        "DeprecationWarning",
        (
            "The image decoding and encoding capabilities of TorchVision are deprecated since "
            "torchvision {since:word} and will be removed in a future release. They are "
            "superseded by the more complete decoders and encoders of TorchCodec"
        ),
    ),
    (
        "DeprecationWarning",
        "The image decoding and encoding capabilities of TorchVision are deprecated",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.io import decode_image

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cat.png")
        Image.new("RGB", (32, 24), "orange").save(path)
        picture = decode_image(str(path))
    print(tuple(picture.shape), picture.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.transforms.functional import pil_to_tensor

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cat.png")
        Image.new("RGB", (32, 24), "orange").save(path)
        with Image.open(path) as file:
            picture = pil_to_tensor(file.convert("RGB"))
    print(tuple(picture.shape), picture.dtype)
    # --8<-- [end:fix]
    return picture


def find_it():
    # --8<-- [start:find_it]
    import re
    from pathlib import Path

    names = r"\b(read_image|decode_image|decode_jpeg|decode_png|write_jpeg|write_png)\b"
    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if re.search(names, line):
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
