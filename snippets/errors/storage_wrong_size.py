"""A checkpoint in the old format has other bytes where the length of a tensor should stand."""

KIND = "error"
# Older releases print the placeholders themselves, and the two numbers run together behind them.
MESSAGES = [
    (
        "RuntimeError",
        "storage has wrong byte size: expected {read:int} got {needed:int}",
    ),
    ("RuntimeError", "storage has wrong byte size: expected %ld got %ld{numbers:int}"),
    ("RuntimeError", "storage has wrong byte size"),
]
ATTESTED = [
    (
        "RuntimeError",
        "storage has wrong size: expected {read:int} got {needed:int}",
        "pytorch/pytorch#38643",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    import torch

    weights = {"weight": torch.zeros(100)}
    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pth"), Path(folder, "copy.pth")
        torch.save(weights, source, _use_new_zipfile_serialization=False)
        data = source.read_bytes()
        copy.write_bytes(data[:-408] + bytes(408))
        print(list(torch.load(copy)))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import torch

    weights = {"weight": torch.zeros(100)}
    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pth"), Path(folder, "copy.pth")
        torch.save(weights, source, _use_new_zipfile_serialization=False)
        data = source.read_bytes()
        copy.write_bytes(data)
        print(list(torch.load(copy)))
    # --8<-- [end:fix]


def does_not_help():
    # --8<-- [start:does_not_help]
    import tempfile
    from pathlib import Path

    import torch
    from torch import nn

    model = nn.Linear(10, 6, bias=False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pth")
        torch.save(model.state_dict(), path, _use_new_zipfile_serialization=False)
        path.write_bytes(path.read_bytes()[:-248] + bytes(248))
        model.load_state_dict(torch.load(path), strict=False)
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    import hashlib
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pth"), Path(folder, "copy.pth")
        source.write_bytes(b"weights" * 1000)
        copy.write_bytes(b"weights" * 999 + bytes(7))

        for path in (source, copy):
            print(path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()[:8])
    # --8<-- [end:find_it]
