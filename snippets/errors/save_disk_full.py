"""torch.save, or a log beside it, finds no room on the disk."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "[enforce fail at inline_container.cc:{line:int}] . unexpected pos {written:int} vs "
            "{wanted:int}"
        ),
    ),
    ("RuntimeError", "PytorchStreamWriter failed writing file {part:path}: file write failed"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    path = "/dev/full"
    torch.save(torch.ones(1000), path)
    print("saved")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(torch.ones(1000), path)
    print("saved")
    # --8<-- [end:fix]
    return path


def whole_or_nothing():
    # --8<-- [start:whole_or_nothing]
    import tempfile
    from pathlib import Path

    import torch

    def save(state, path):
        torch.save(state, f"{path}.part")
        Path(f"{path}.part").replace(path)

    with tempfile.TemporaryDirectory() as folder:
        save({"epoch": 3}, Path(folder, "last.pt"))
        print([path.name for path in Path(folder).iterdir()])
    # --8<-- [end:whole_or_nothing]
    return save


def find_it():
    # --8<-- [start:find_it]
    import shutil

    import torch
    from torch import nn

    model = nn.Linear(1000, 1000)
    optimizer = torch.optim.Adam(model.parameters())
    needed = 3 * sum(value.nbytes for value in model.state_dict().values())
    print(f"{needed / 2**20:.1f} MiB for", type(optimizer).__name__)
    print(shutil.disk_usage(".").free > needed)
    # --8<-- [end:find_it]
    return needed
