"""`next()` is called on the iterator of a DataLoader after its last batch."""

KIND = "error"
MESSAGES = [("RuntimeError", "generator raised StopIteration")]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader

    def endless(loader):
        batches = iter(loader)
        while True:
            yield next(batches)

    loader = DataLoader(range(4), batch_size=2)
    for step, batch in zip(range(3), endless(loader)):
        print(step, batch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch.utils.data import DataLoader

    def endless(loader):
        while True:
            yield from loader

    loader = DataLoader(range(4), batch_size=2)
    for step, batch in zip(range(3), endless(loader)):
        print(step, batch)
    # --8<-- [end:fix]
    return batch


def bare():
    # --8<-- [start:bare]
    from torch.utils.data import DataLoader

    batches = iter(DataLoader(range(4), batch_size=2))
    for step in range(3):
        print(step, next(batches))
    # --8<-- [end:bare]


def does_not_help():
    # --8<-- [start:does_not_help]
    from itertools import cycle, islice

    import torch
    from torch.utils.data import DataLoader

    torch.manual_seed(0)
    loader = DataLoader(range(4), shuffle=True)
    print([batch.item() for batch in islice(cycle(loader), 8)])
    # --8<-- [end:does_not_help]
    return [batch.item() for batch in islice(cycle(loader), 8)]


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(10), batch_size=4)
    print(len(loader.dataset), "samples,", len(loader), "batches")
    # --8<-- [end:find_it]
