"""torch.save cannot open its file: the path is a folder, too long, or may not be written."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "[enforce fail at inline_container.cc:{line:int}] . open file failed with strerror: "
            "{reason:any}"
        ),
    ),
    ("RuntimeError", "open file failed with strerror"),
    ("RuntimeError", "File {file:path} cannot be opened."),
    ("RuntimeError", "[enforce fail at inline_container.cc:{line:int}] . invalid file name"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = folder
        torch.save({"epoch": 3}, path)
    print("saved")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/last.pt"
        torch.save({"epoch": 3}, path)
    print("saved")
    # --8<-- [end:fix]
    return path


def folder_of_that_name():
    # --8<-- [start:folder_of_that_name]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "runs", "last.pt")
        path.mkdir(parents=True, exist_ok=True)
        torch.save({"epoch": 3}, path)
    print("saved")
    # --8<-- [end:folder_of_that_name]


def reproduce_long_name():
    # --8<-- [start:reproduce_long_name]
    import tempfile
    from pathlib import Path

    import torch

    settings = "-".join(f"layer{number}=conv3x3" for number in range(30))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{settings}.pt")
        torch.save({"epoch": 3}, path)
    print("saved")
    # --8<-- [end:reproduce_long_name]


def fix_long_name():
    # --8<-- [start:fix_long_name]
    import tempfile
    from pathlib import Path

    import torch

    settings = "-".join(f"layer{number}=conv3x3" for number in range(30))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "last.pt")
        torch.save({"epoch": 3, "settings": settings}, path)
    print("saved")
    # --8<-- [end:fix_long_name]
    return path.name


def find_it():
    # --8<-- [start:find_it]
    import os
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "last.pt")
        print("is a folder:", path.is_dir())
        print("may be written:", os.access(path.parent, os.W_OK))
        print("longest part:", max(len(os.fsencode(part)) for part in path.parts), "of 255 bytes")
    # --8<-- [end:find_it]
