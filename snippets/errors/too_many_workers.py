"""A DataLoader is to start more workers than the machine has processors."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "This DataLoader will create {workers:int} worker processes in total. Our suggested "
            "max number of worker in current system is {most:int}, which is smaller than what "
            "this DataLoader is going to create."
        ),
    ),
    ("UserWarning", "Our suggested max number of worker in current system is"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader

    workers = 4096
    loader = DataLoader(range(8), batch_size=4, num_workers=workers)
    print(len(loader))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import os

    from torch.utils.data import DataLoader

    workers = min(2, os.cpu_count())
    loader = DataLoader(range(8), batch_size=4, num_workers=workers)
    print(len(loader))
    # --8<-- [end:fix]
    return loader.num_workers


def find_it():
    # --8<-- [start:find_it]
    import time

    from torch.utils.data import DataLoader

    if __name__ == "__main__":
        for workers in (0, 1):
            start = time.perf_counter()
            seen = sum(len(batch) for batch in DataLoader(range(64), num_workers=workers))
            print(workers, seen, f"{time.perf_counter() - start:.2f} s")
    # --8<-- [end:find_it]
