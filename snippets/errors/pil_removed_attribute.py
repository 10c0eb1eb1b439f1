"""Code uses a name that Pillow has removed, or has never had in this spelling."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "module 'PIL.Image' has no attribute '{name:word}'"),
    ("AttributeError", "'ImageDraw' object has no attribute 'textsize'"),
    ("AttributeError", "'FreeTypeFont' object has no attribute 'getsize'"),
]
FRAMES = []
EDITS = [
    ("code", "Image.ANTIALIAS", "Image.LANCZOS", "name is ANTIALIAS"),
]


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image

    picture = Image.new("RGB", (640, 480))
    small = picture.resize((320, 240), Image.ANTIALIAS)
    print(small.size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from PIL import Image

    picture = Image.new("RGB", (640, 480))
    small = picture.resize((320, 240), Image.LANCZOS)
    print(small.size)
    # --8<-- [end:fix]
    return small.size


def reproduce_image_open_capital():
    # --8<-- [start:reproduce_image_open_capital]
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "PNG")
    picture = Image.Open(file)
    print(picture.size)
    # --8<-- [end:reproduce_image_open_capital]


def fix_image_open_capital():
    # --8<-- [start:fix_image_open_capital]
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "PNG")
    picture = Image.open(file)
    print(picture.size)
    # --8<-- [end:fix_image_open_capital]
    return picture.size


def reproduce_textsize():
    # --8<-- [start:reproduce_textsize]
    from PIL import Image, ImageDraw

    draw = ImageDraw.Draw(Image.new("RGB", (100, 20)))
    width, height = draw.textsize("cat")
    print(width > height > 0)
    # --8<-- [end:reproduce_textsize]


def fix_textsize():
    # --8<-- [start:fix_textsize]
    from PIL import Image, ImageDraw

    draw = ImageDraw.Draw(Image.new("RGB", (100, 20)))
    left, top, right, bottom = draw.textbbox((0, 0), "cat")
    print(right - left > bottom - top > 0)
    # --8<-- [end:fix_textsize]
    return right - left, bottom - top


def find_it():
    # --8<-- [start:find_it]
    import re
    from pathlib import Path

    removed = r"\b(Image\.(ANTIALIAS|CUBIC|LINEAR)|\.(textsize|getsize)\()"
    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if re.search(removed, line):
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
