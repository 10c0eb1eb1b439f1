"""ImageFolder finds no folder per class, or no picture in one of them."""

KIND = "error"
MESSAGES = [
    ("FileNotFoundError", "Couldn't find any class folder in {folder:path}"),
    (
        "FileNotFoundError",
        "Found no valid file for the classes {classes:names}. Supported extensions are:",
    ),
    ("FileNotFoundError", "Couldn't find any class folder in"),
    ("FileNotFoundError", "Found no valid file for the classes"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as folder:
        for name in ("cat_1.png", "dog_1.png"):
            path = Path(folder, name)
            Image.new("RGB", (8, 8)).save(path)
        print(ImageFolder(folder).classes)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as folder:
        for name in ("cat_1.png", "dog_1.png"):
            path = Path(folder, name.split("_")[0], name)
            path.parent.mkdir()
            Image.new("RGB", (8, 8)).save(path)
        print(ImageFolder(folder).classes)
    # --8<-- [end:fix]
    return name


def reproduce_no_file():
    # --8<-- [start:reproduce_no_file]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat").mkdir()
        Path(folder, ".ipynb_checkpoints").mkdir()
        Image.new("RGB", (8, 8)).save(Path(folder, "cat", "1.png"))
        print(ImageFolder(folder).classes)
    # --8<-- [end:reproduce_no_file]


def fix_no_file():
    # --8<-- [start:fix_no_file]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat").mkdir()
        Path(folder, ".ipynb_checkpoints").mkdir()
        Image.new("RGB", (8, 8)).save(Path(folder, "cat", "1.png"))
        Path(folder, ".ipynb_checkpoints").rmdir()
        print(ImageFolder(folder).classes)
    # --8<-- [end:fix_no_file]
    return folder


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    root = Path("data/train")
    print("exists:", root.is_dir())
    for folder in sorted(path for path in root.glob("*") if path.is_dir()):
        print(folder.name, sum(path.is_file() for path in folder.rglob("*")))
    # --8<-- [end:find_it]
