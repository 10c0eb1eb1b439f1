"""A checkpoint begins as a zip archive should, but what must stand inside or at its end is not."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "PytorchStreamReader failed reading zip archive: failed finding central directory. "
            "This is an internal miniz error. If you are seeing this error, there is a high "
            "likelihood that your checkpoint file is corrupted. This can happen if the checkpoint "
            "was not saved properly, was transferred incorrectly, or the file was modified after "
            "saving."
        ),
    ),
    (
        "RuntimeError",
        "PytorchStreamReader failed reading zip archive: failed finding central directory",
    ),
    ("RuntimeError", "PytorchStreamReader failed reading zip archive: not a ZIP archive"),
    ("RuntimeError", "PytorchStreamReader failed reading zip archive"),
    (
        "RuntimeError",
        (
            "PytorchStreamReader failed locating file {record:path}: file not found. This is an "
            "internal miniz error. If you are seeing this error, there is a high likelihood that "
            "your checkpoint file is corrupted. This can happen if the checkpoint was not saved "
            "properly, was transferred incorrectly, or the file was modified after saving."
        ),
    ),
    ("RuntimeError", "PytorchStreamReader failed locating file {record:path}: file not found"),
    ("RuntimeError", "PytorchStreamReader failed locating file"),
    (
        "RuntimeError",
        (
            "[enforce fail at inline_container.cc:{line:int}] . file in archive is not in a "
            "subdirectory: {record:path}"
        ),
    ),
    ("RuntimeError", "file in archive is not in a subdirectory"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pt"), Path(folder, "copy.pt")
        torch.save({"weight": torch.zeros(100)}, source)
        copy.write_bytes(source.read_bytes()[:1000])
        checkpoint = torch.load(copy)
    print(list(checkpoint))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pt"), Path(folder, "copy.pt")
        torch.save({"weight": torch.zeros(100)}, source)
        copy.write_bytes(source.read_bytes())
        checkpoint = torch.load(copy)
    print(list(checkpoint))
    # --8<-- [end:fix]
    return checkpoint


def save_whole_or_not_at_all():
    # --8<-- [start:save_whole_or_not_at_all]
    import tempfile
    from pathlib import Path

    import torch

    def save(checkpoint, path):
        unfinished = path.with_suffix(".tmp")
        torch.save(checkpoint, unfinished)
        unfinished.replace(path)

    with tempfile.TemporaryDirectory() as folder:
        for epoch in range(3):
            save({"epoch": epoch}, Path(folder, "last.pt"))
        print([path.name for path in Path(folder).iterdir()])
    # --8<-- [end:save_whole_or_not_at_all]


def does_not_help():
    # --8<-- [start:does_not_help]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pt")
        torch.save({"weight": torch.zeros(100)}, path)
        path.write_bytes(path.read_bytes()[:1000])
        torch.load(path, map_location="cpu", weights_only=False)
    # --8<-- [end:does_not_help]


def reproduce_torchscript():
    # --8<-- [start:reproduce_torchscript]
    import tempfile
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = torch.jit.load(path)
    print(model)
    # --8<-- [end:reproduce_torchscript]


def fix_torchscript():
    # --8<-- [start:fix_torchscript]
    import tempfile
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = nn.Linear(2, 1)
        model.load_state_dict(torch.load(path))
    print(model)
    # --8<-- [end:fix_torchscript]
    return model


def reproduce_zipped():
    # --8<-- [start:reproduce_zipped]
    import tempfile
    import zipfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path, archive = f"{folder}/weights.pth", f"{folder}/weights.zip"
        torch.save({"weight": torch.zeros(100)}, path)
        with zipfile.ZipFile(archive, "w") as packed:
            packed.write(path, "weights.pth")
        checkpoint = torch.load(archive)
    print(list(checkpoint))
    # --8<-- [end:reproduce_zipped]


def fix_zipped():
    # --8<-- [start:fix_zipped]
    import tempfile
    import zipfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path, archive = f"{folder}/weights.pth", f"{folder}/weights.zip"
        torch.save({"weight": torch.zeros(100)}, path)
        with zipfile.ZipFile(archive, "w") as packed:
            packed.write(path, "weights.pth")
        with zipfile.ZipFile(archive) as packed:
            checkpoint = torch.load(packed.extract("weights.pth", f"{folder}/unpacked"))
    print(list(checkpoint))
    # --8<-- [end:fix_zipped]
    return checkpoint


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    import zipfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        whole, cut = Path(folder, "whole.pt"), Path(folder, "cut.pt")
        torch.save({"weight": torch.zeros(100)}, whole)
        cut.write_bytes(whole.read_bytes()[:1000])

        for path in sorted(Path(folder).glob("*.pt")):
            print(path.name, "whole" if zipfile.is_zipfile(path) else "not whole")
    # --8<-- [end:find_it]
