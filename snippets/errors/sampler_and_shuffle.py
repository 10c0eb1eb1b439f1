"""A DataLoader is told twice how to choose its samples."""

KIND = "error"
MESSAGES = [
    ("ValueError", "sampler option is mutually exclusive with shuffle"),
    (
        "ValueError",
        (
            "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and "
            "drop_last"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader, WeightedRandomSampler

    labels = [0, 0, 0, 1]
    sampler = WeightedRandomSampler([1, 1, 1, 3], num_samples=4)
    loader = DataLoader(labels, batch_size=2, sampler=sampler, shuffle=True)
    print(len(loader))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch.utils.data import DataLoader, WeightedRandomSampler

    labels = [0, 0, 0, 1]
    sampler = WeightedRandomSampler([1, 1, 1, 3], num_samples=4)
    loader = DataLoader(labels, batch_size=2, sampler=sampler)
    print(len(loader))
    # --8<-- [end:fix]
    return len(loader)


def reproduce_batch_sampler_and_shuffle():
    # --8<-- [start:reproduce_batch_sampler_and_shuffle]
    from torch.utils.data import BatchSampler, DataLoader, RandomSampler

    samples = range(5)
    batches = BatchSampler(RandomSampler(samples), batch_size=2, drop_last=False)
    loader = DataLoader(samples, batch_sampler=batches, batch_size=2, shuffle=True)
    print(len(loader))
    # --8<-- [end:reproduce_batch_sampler_and_shuffle]


def fix_batch_sampler_and_shuffle():
    # --8<-- [start:fix_batch_sampler_and_shuffle]
    from torch.utils.data import BatchSampler, DataLoader, RandomSampler

    samples = range(5)
    batches = BatchSampler(RandomSampler(samples), batch_size=2, drop_last=False)
    loader = DataLoader(samples, batch_sampler=batches)
    print(len(loader))
    # --8<-- [end:fix_batch_sampler_and_shuffle]
    return len(loader)


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import DataLoader

    for shuffle in (False, True):
        print(type(DataLoader(range(4), shuffle=shuffle).sampler).__name__)
    # --8<-- [end:find_it]
