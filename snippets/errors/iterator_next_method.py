"""An iterator is asked for `.next()`, the spelling of Python 2."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "'_SingleProcessDataLoaderIter' object has no attribute 'next'"),
    ("AttributeError", "'_MultiProcessingDataLoaderIter' object has no attribute 'next'"),
    ("AttributeError", "'DataLoader' object has no attribute 'next'"),
]
FRAMES = []
EDITS = [
    ("code", "$batches.next()", "next($batches)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(6), batch_size=2)
    batch = iter(loader).next()
    print(batch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(6), batch_size=2)
    batch = next(iter(loader))
    print(batch)
    # --8<-- [end:fix]
    return batch


def reproduce_endless():
    # --8<-- [start:reproduce_endless]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(4), batch_size=2)
    batches = iter(loader)
    for step in range(3):
        batch = batches.next()
        print(step, batch)
    # --8<-- [end:reproduce_endless]


def fix_endless():
    # --8<-- [start:fix_endless]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(4), batch_size=2)
    batches = iter(loader)
    for step in range(3):
        batch = next(batches, None)
        if batch is None:
            batches = iter(loader)
            batch = next(batches)
        print(step, batch)
    # --8<-- [end:fix_endless]
    return batch


def find_it():
    # --8<-- [start:find_it]
    import re
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if re.search(r"\.next\(\)", line):
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
