"""Several datasets at once, endless loaders, streams that workers share."""


def several_datasets():
    # --8<-- [start:several_datasets]
    import torch
    from torch.utils.data import ConcatDataset, StackDataset, TensorDataset

    photos = TensorDataset(torch.arange(5))
    scans = TensorDataset(torch.arange(100, 105))
    appended = ConcatDataset([photos, scans])
    paired = StackDataset(photo=photos, scan=scans)
    print(len(appended), appended[6])
    print(len(paired), paired[1])
    # --8<-- [end:several_datasets]
    return appended, paired


def several_datasets_unequal():
    # --8<-- [start:several_datasets_unequal]
    import torch
    from torch.utils.data import ConcatDataset, StackDataset, TensorDataset

    longer, shorter = TensorDataset(torch.arange(5)), TensorDataset(torch.arange(3))
    print(len(ConcatDataset([longer, shorter])))
    StackDataset(longer, shorter)
    # --8<-- [end:several_datasets_unequal]


def several_datasets_pairs():
    # --8<-- [start:several_datasets_pairs]
    import torch
    from torch.utils.data import DataLoader, Dataset

    class Pairs(Dataset):
        def __init__(self, *datasets):
            self.datasets = datasets

        def __len__(self):
            return min(len(dataset) for dataset in self.datasets)

        def __getitem__(self, index):
            return tuple(dataset[index] for dataset in self.datasets)

    labels = torch.arange(40)
    loader = DataLoader(Pairs(labels, labels[:20] + 100), batch_size=16)
    for first, second in loader:
        print(len(first), len(second), first[-1].item(), second[-1].item())
    # --8<-- [end:several_datasets_pairs]
    return loader


def several_datasets_loaders():
    # --8<-- [start:several_datasets_loaders]
    import torch
    from torch.utils.data import DataLoader

    labelled = DataLoader(torch.arange(6), batch_size=2)
    unlabelled = DataLoader(torch.arange(100, 112), batch_size=3)
    together = [(a.tolist(), b.tolist()) for a, b in zip(labelled, unlabelled)]
    print(*together, sep="\n")
    restarted = [(next(iter(labelled)).tolist()) for _ in range(3)]
    print(restarted)
    # --8<-- [end:several_datasets_loaders]
    return together, restarted


def infinite_loader():
    # --8<-- [start:infinite_loader]
    import torch
    from torch.utils.data import DataLoader

    def endless(loader):
        while True:
            yield from loader

    generator = torch.Generator().manual_seed(0)
    labelled = DataLoader(range(4), batch_size=4, shuffle=True, generator=generator)
    unlabelled = DataLoader(range(100, 106), batch_size=2)
    batches = zip(endless(labelled), endless(unlabelled))
    steps = [next(batches) for _ in range(5)]
    for first, second in steps:
        print(first.tolist(), second.tolist())
    # --8<-- [end:infinite_loader]
    return steps


def infinite_loader_cycle():
    # --8<-- [start:infinite_loader_cycle]
    from itertools import cycle, islice

    import torch
    from torch.utils.data import DataLoader

    generator = torch.Generator().manual_seed(0)
    loader = DataLoader(range(4), batch_size=4, shuffle=True, generator=generator)
    cycled = [batch.tolist() for batch in islice(cycle(loader), 3)]
    print(*cycled, sep="\n")
    # --8<-- [end:infinite_loader_cycle]
    return cycled


def infinite_loader_stop():
    # --8<-- [start:infinite_loader_stop]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(4), batch_size=2)
    iterator = iter(loader)
    batches = []
    for _ in range(5):
        try:
            batch = next(iterator)
        except StopIteration:
            iterator = iter(loader)
            batch = next(iterator)
        batches.append(batch.tolist())
    print(batches)
    # --8<-- [end:infinite_loader_stop]
    return batches


def infinite_loader_unprotected():
    # --8<-- [start:infinite_loader_unprotected]
    from torch.utils.data import DataLoader

    longer, shorter = DataLoader(range(4)), iter(DataLoader(range(2)))
    for batch in longer:
        print(batch.item(), next(shorter).item())
    # --8<-- [end:infinite_loader_unprotected]


ITERABLE_SHARDING = """\
# --8<-- [start:iterable_sharding]
from itertools import islice

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Lines(IterableDataset):
    def __init__(self, count, share):
        self.count, self.share = count, share

    def __iter__(self):
        lines = range(self.count)
        worker = get_worker_info()
        if worker is None or not self.share:
            return iter(lines)
        return islice(lines, worker.id, None, worker.num_workers)


if __name__ == "__main__":
    for share in (False, True):
        for workers in (0, 2):
            loader = DataLoader(Lines(6, share), batch_size=None, num_workers=workers)
            print(f"share={share!s:5} workers={workers}", list(loader))
# --8<-- [end:iterable_sharding]
"""


def iterable_sharding_buffer():
    # --8<-- [start:iterable_sharding_buffer]
    import random

    from torch.utils.data import DataLoader, IterableDataset

    class Shuffled(IterableDataset):
        def __init__(self, lines, size, seed):
            self.lines, self.size, self.random = lines, size, random.Random(seed)

        def __iter__(self):
            buffer = []
            for line in self.lines:
                buffer.append(line)
                if len(buffer) == self.size:
                    yield buffer.pop(self.random.randrange(self.size))
            self.random.shuffle(buffer)
            yield from buffer

    loader = DataLoader(Shuffled(range(12), size=4, seed=0), batch_size=6)
    batches = [batch.tolist() for batch in loader]
    print(*batches, sep="\n")
    print(sorted(batches[0] + batches[1]) == list(range(12)))
    # --8<-- [end:iterable_sharding_buffer]
    return batches


def iterable_sharding_shuffle():
    # --8<-- [start:iterable_sharding_shuffle]
    from torch.utils.data import DataLoader, IterableDataset

    class Lines(IterableDataset):
        def __iter__(self):
            return iter(range(6))

    DataLoader(Lines(), shuffle=True)
    # --8<-- [end:iterable_sharding_shuffle]


def iterable_sharding_len():
    # --8<-- [start:iterable_sharding_len]
    from torch.utils.data import DataLoader, IterableDataset

    class Lines(IterableDataset):
        def __iter__(self):
            return iter(range(6))

    len(DataLoader(Lines()))
    # --8<-- [end:iterable_sharding_len]
