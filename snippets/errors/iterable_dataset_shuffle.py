"""A DataLoader is to shuffle or to index a dataset that only streams."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "DataLoader with IterableDataset: expected unspecified {option:word} option, but got "
            "{given:any}"
        ),
    ),
    ("ValueError", "DataLoader with IterableDataset: expected unspecified"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader, IterableDataset

    class Stream(IterableDataset):
        def __iter__(self):
            return iter(range(6))

    loader = DataLoader(Stream(), batch_size=3, shuffle=True)
    print(sorted(value for batch in loader for value in batch.tolist()))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import random

    from torch.utils.data import DataLoader, IterableDataset

    class Stream(IterableDataset):
        def __iter__(self):
            return iter(random.sample(range(6), 6))

    loader = DataLoader(Stream(), batch_size=3)
    print(sorted(value for batch in loader for value in batch.tolist()))
    # --8<-- [end:fix]
    return sorted(value for batch in loader for value in batch.tolist())


def buffered():
    # --8<-- [start:buffered]
    import random

    def shuffled(stream, size):
        waiting = []
        for sample in stream:
            waiting.append(sample)
            if len(waiting) == size:
                yield waiting.pop(random.randrange(size))
        random.shuffle(waiting)
        yield from waiting

    random.seed(0)
    order = list(shuffled(iter(range(8)), size=4))
    print(order != sorted(order), sorted(order))
    # --8<-- [end:buffered]
    return order


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import IterableDataset, TensorDataset

    for kind in (IterableDataset, TensorDataset):
        print(kind.__name__, hasattr(kind, "__len__"), issubclass(kind, IterableDataset))
    # --8<-- [end:find_it]
