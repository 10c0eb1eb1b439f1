"""`next()` or an index is used on the DataLoader itself, which only gives iterators."""

KIND = "error"
MESSAGES = [
    ("TypeError", "'DataLoader' object is not an iterator"),
    ("TypeError", "'DataLoader' object is not subscriptable"),
    ("TypeError", "'DataLoader' object does not support indexing"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(6), batch_size=2)
    batch = next(loader)
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


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(6), batch_size=2)
    for step in range(3):
        print(step, next(iter(loader)))
    # --8<-- [end:does_not_help]
    return [next(iter(loader)).tolist() for _ in range(3)]


def reproduce_index():
    # --8<-- [start:reproduce_index]
    from torch.utils.data import DataLoader

    squares = [number**2 for number in range(6)]
    loader = DataLoader(squares, batch_size=2)
    print(loader[3])
    # --8<-- [end:reproduce_index]


def fix_index():
    # --8<-- [start:fix_index]
    from torch.utils.data import DataLoader

    squares = [number**2 for number in range(6)]
    loader = DataLoader(squares, batch_size=2)
    print(loader.dataset[3])
    # --8<-- [end:fix_index]
    return loader.dataset[3]


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(6), batch_size=2)
    batches = iter(loader)
    for value in (loader, batches):
        print(type(value).__name__, hasattr(value, "__iter__"), hasattr(value, "__next__"))
    # --8<-- [end:find_it]
