"""A checkpoint in the old format ends before its last tensor does."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "unexpected EOF, expected {missing:int} more bytes. The file might be corrupted.",
    ),
    ("RuntimeError", "unexpected EOF, expected {missing:int} more bytes"),
]
ATTESTED = [
    (
        "RuntimeError",
        "unexpected EOF. The file might be corrupted.",
        "rawmarshmellows/deep-photo-aesthetics#4",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pth"), Path(folder, "copy.pth")
        torch.save({"weight": torch.ones(3)}, source, _use_new_zipfile_serialization=False)
        copy.write_bytes(source.read_bytes()[:-10])
        checkpoint = torch.load(copy)
    print(checkpoint)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pth"), Path(folder, "copy.pth")
        torch.save({"weight": torch.ones(3)}, source, _use_new_zipfile_serialization=False)
        copy.write_bytes(source.read_bytes())
        checkpoint = torch.load(copy)
    print(checkpoint)
    # --8<-- [end:fix]
    return checkpoint


def does_not_help():
    # --8<-- [start:does_not_help]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "last.pth")
        torch.save({"epoch": torch.tensor(90)}, path, _use_new_zipfile_serialization=False)
        path.write_bytes(path.read_bytes()[:-4])
        try:
            epoch = torch.load(path)["epoch"].item()
        except RuntimeError:
            epoch = 0
    print("training goes on at epoch", epoch)
    # --8<-- [end:does_not_help]
    return epoch


def keep_the_one_before():
    # --8<-- [start:keep_the_one_before]
    import tempfile
    from pathlib import Path

    import torch

    def load_newest(folder):
        for path in sorted(Path(folder).glob("epoch*.pth"), reverse=True):
            try:
                return path.name, torch.load(path)
            except RuntimeError as error:
                print(path.name, "is damaged:", error)
        raise FileNotFoundError(f"no whole checkpoint in {folder}")

    with tempfile.TemporaryDirectory() as folder:
        for epoch in (1, 2):
            path = Path(folder, f"epoch{epoch}.pth")
            torch.save(torch.tensor(epoch), path, _use_new_zipfile_serialization=False)
        path.write_bytes(path.read_bytes()[:-4])
        print(*load_newest(folder))
    # --8<-- [end:keep_the_one_before]


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "model.pth"), Path(folder, "copy.pth")
        source.write_bytes(bytes(1000))
        copy.write_bytes(bytes(990))

        print(source.stat().st_size - copy.stat().st_size, "bytes are missing")
    # --8<-- [end:find_it]
