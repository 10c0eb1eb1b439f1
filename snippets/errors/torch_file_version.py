"""A checkpoint is in a newer file format than this PyTorch can read."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "[enforce fail at inline_container.cc:{line:int}] . Attempted to read a PyTorch file "
            "with version {found:int}, but the maximum supported version for reading is "
            "{supported:int}. The version of your PyTorch installation may be too old, please "
            "upgrade PyTorch to latest version to mitigate this issue."
        ),
    ),
    (
        "RuntimeError",
        (
            "Attempted to read a PyTorch file with version {found:int}, but the maximum supported "
            "version for reading is {supported:int}"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        "version_ <= kMaxSupportedFileFormatVersion INTERNAL ASSERT FAILED",
        "https://iiask.com/34l57069.html",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import io
    import zipfile

    import torch

    version = "99"
    saved, newer = io.BytesIO(), io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(newer, "w") as new:
        for name in old.namelist():
            new.writestr(name, version if name.endswith("/version") else old.read(name))
    newer.seek(0)
    print(torch.load(newer))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import io
    import zipfile

    import torch

    version = "3"
    saved, newer = io.BytesIO(), io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(newer, "w") as new:
        for name in old.namelist():
            new.writestr(name, version if name.endswith("/version") else old.read(name))
    newer.seek(0)
    print(torch.load(newer))
    # --8<-- [end:fix]


def save_in_the_old_format():
    # --8<-- [start:save_in_the_old_format]
    import io

    import torch

    file = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, file, _use_new_zipfile_serialization=False)
    file.seek(0)
    print(file.read(2) == b"PK")
    file.seek(0)
    print(torch.load(file))
    # --8<-- [end:save_in_the_old_format]


def does_not_help():
    # --8<-- [start:does_not_help]
    import io
    import zipfile

    import torch

    saved, newer = io.BytesIO(), io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(newer, "w") as new:
        for name in old.namelist():
            new.writestr(name, "99" if name.endswith("/version") else old.read(name))
    newer.seek(0)
    torch.load(newer, map_location="cpu", weights_only=False)
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    import zipfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save({"weight": torch.zeros(3)}, path)

        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith("/version"):
                    print(archive.read(name).decode().strip())
    # --8<-- [end:find_it]
