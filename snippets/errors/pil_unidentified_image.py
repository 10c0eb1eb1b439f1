"""PIL cannot tell of what kind a picture file is, or the file ends too early."""

KIND = "error"
MESSAGES = [
    ("PIL.UnidentifiedImageError", "cannot identify image file '{file:path}'"),
    ("PIL.UnidentifiedImageError", "cannot identify image file <_io.BytesIO object at"),
    ("PIL.UnidentifiedImageError", "cannot identify image file"),
    ("OSError", "image file is truncated ({bytes:int} bytes not processed)"),
    ("OSError", "image file is truncated"),
    ("OSError", "cannot identify image file"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat.jpg").write_bytes(b"<html>404 Not Found</html>")
        Image.new("RGB", (8, 8)).save(Path(folder, "dog.jpg"))
        for path in sorted(Path(folder).glob("*.jpg")):
            with Image.open(path) as picture:
                print(path.name, picture.size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat.jpg").write_bytes(b"<html>404 Not Found</html>")
        Image.new("RGB", (8, 8)).save(Path(folder, "dog.jpg"))
        for path in sorted(Path(folder).glob("*.jpg")):
            if path.read_bytes()[:2] == b"\xff\xd8":
                with Image.open(path) as picture:
                    print(path.name, picture.size)
    # --8<-- [end:fix]
    return path.name


def reproduce_truncated():
    # --8<-- [start:reproduce_truncated]
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (64, 64), "orange").save(file, "JPEG")
    half = io.BytesIO(file.getvalue()[:-20])
    picture = Image.open(half)
    print(picture.getpixel((60, 60)))
    # --8<-- [end:reproduce_truncated]


def fix_truncated():
    # --8<-- [start:fix_truncated]
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (64, 64), "orange").save(file, "JPEG")
    whole = io.BytesIO(file.getvalue())
    picture = Image.open(whole)
    print(picture.getpixel((60, 60)))
    # --8<-- [end:fix_truncated]
    return picture.getpixel((60, 60))


def does_not_help():
    # --8<-- [start:does_not_help]
    import io

    from PIL import Image, ImageFile

    file = io.BytesIO()
    Image.effect_noise((64, 64), 50).convert("RGB").save(file, "JPEG")
    half = io.BytesIO(file.getvalue()[: len(file.getvalue()) // 2])
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    picture = Image.open(half).convert("RGB")
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    print({picture.getpixel((column, 63)) for column in range(64)})
    # --8<-- [end:does_not_help]
    return picture


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    from PIL import Image

    for path in Path().rglob("*.jpg"):
        try:
            with Image.open(path) as picture:
                picture.load()
        except OSError as error:
            print(path, path.stat().st_size, path.read_bytes()[:6], type(error).__name__)
    # --8<-- [end:find_it]
