"""A DataLoader is to shuffle a dataset in which nothing was found."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        "num_samples should be a positive integer value, but got num_samples={count:int}",
    ),
    ("ValueError", "num_samples should be a positive integer value"),
]
ATTESTED = [
    ("RuntimeError", "invalid argument 1: must be strictly positive at", "shijieS/SST#43"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from torch.utils.data import DataLoader

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat.JPG").touch()
        Path(folder, "dog.JPG").touch()
        pictures = sorted(Path(folder).glob("*.png"))
        loader = DataLoader(pictures, shuffle=True, collate_fn=list)
        print(len(loader))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from torch.utils.data import DataLoader

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat.JPG").touch()
        Path(folder, "dog.JPG").touch()
        pictures = [p for p in Path(folder).iterdir() if p.suffix.lower() in (".png", ".jpg")]
        loader = DataLoader(pictures, shuffle=True, collate_fn=list)
        print(len(loader))
    # --8<-- [end:fix]
    return len(loader)


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch.utils.data import DataLoader

    loader = DataLoader([], shuffle=False)
    losses = [len(batch) for batch in loader]
    print(len(losses), "steps")
    # --8<-- [end:does_not_help]
    return losses


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    pattern = f"{tempfile.gettempdir()}/train/images/*.png"
    folder = Path(pattern).parent
    while not folder.exists():
        print("does not exist:", folder.name)
        folder = folder.parent
    # --8<-- [end:find_it]
