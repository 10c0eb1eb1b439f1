"""The DataLoader: its arguments, one batch, the order, samplers, seeds of its workers."""


def dataloader_arguments():
    # --8<-- [start:dataloader_arguments]
    from torch.utils.data import DataLoader

    dataset = range(8)
    print([batch.tolist() for batch in DataLoader(dataset, batch_size=3)])
    print(len(DataLoader(dataset, batch_size=3)))
    print(len(DataLoader(dataset, batch_size=3, drop_last=True)))
    print(next(iter(DataLoader(dataset))))
    # --8<-- [end:dataloader_arguments]
    return DataLoader(dataset, batch_size=3), DataLoader(dataset, batch_size=3, drop_last=True)


def dataloader_arguments_pinned():
    # --8<-- [start:dataloader_arguments_pinned]
    import torch
    from torch.utils.data import DataLoader

    for batch in DataLoader(torch.arange(8.0), batch_size=4, pin_memory=True):
        moved = batch.to("cuda", non_blocking=True)
        print(batch.is_pinned(), moved.device, moved.sum().item())
    # --8<-- [end:dataloader_arguments_pinned]
    return batch, moved


DATALOADER_ARGUMENTS_PROCESSES = """\
# --8<-- [start:dataloader_arguments_processes]
import os

from torch.utils.data import DataLoader, Dataset, get_worker_info


class Counting(Dataset):
    seen = 0

    def __len__(self):
        return 4

    def __getitem__(self, index):
        self.seen += 1
        return index, get_worker_info().id, os.getpid()


if __name__ == "__main__":
    dataset = Counting()
    loader = DataLoader(dataset, batch_size=1, num_workers=2)
    samples = [[column.item() for column in batch] for batch in loader]
    print([(index, worker) for index, worker, _ in samples])
    processes = {process for _, _, process in samples}
    print(len(processes), os.getpid() in processes)
    print(dataset.seen)
# --8<-- [end:dataloader_arguments_processes]
"""


def dataloader_arguments_persistent():
    # --8<-- [start:dataloader_arguments_persistent]
    from torch.utils.data import DataLoader

    DataLoader(range(8), persistent_workers=True)
    # --8<-- [end:dataloader_arguments_persistent]


def first_batch():
    # --8<-- [start:first_batch]
    import torch
    from torch.utils.data import DataLoader

    dataset = [(torch.zeros(3, 32, 32), number % 10) for number in range(64)]
    loader = DataLoader(dataset, batch_size=16)
    batch = next(iter(loader))
    images, labels = batch
    print(type(batch).__name__, tuple(images.shape), images.dtype)
    print(type(labels).__name__, labels.dtype, labels[:4])
    # --8<-- [end:first_batch]
    return batch


def first_batch_types():
    # --8<-- [start:first_batch_types]
    import torch
    from torch.utils.data import DataLoader

    dataset = [(torch.zeros(3, 32, 32), 7)]
    sample = dataset[0]
    batch = next(iter(DataLoader(dataset)))
    for pair in (sample, batch):
        picture, label = pair
        print(f"{type(pair).__name__:5}", tuple(picture.shape), type(label).__name__, label)
    print(batch[1].item() == sample[1])
    # --8<-- [end:first_batch_types]
    return sample, batch


def first_batch_restarts():
    # --8<-- [start:first_batch_restarts]
    from torch.utils.data import DataLoader

    loader = DataLoader(range(8), batch_size=2)
    print([next(iter(loader)).tolist() for _ in range(3)])
    iterator = iter(loader)
    print([next(iterator).tolist() for _ in range(3)])
    # --8<-- [end:first_batch_restarts]
    return loader


def first_batch_next():
    # --8<-- [start:first_batch_next]
    from torch.utils.data import DataLoader

    iterator = iter(DataLoader(range(8)))
    iterator.next()
    # --8<-- [end:first_batch_next]


def first_batch_without_iter():
    # --8<-- [start:first_batch_without_iter]
    from torch.utils.data import DataLoader

    next(DataLoader(range(8)))
    # --8<-- [end:first_batch_without_iter]


def first_batch_pil():
    # --8<-- [start:first_batch_pil]
    from PIL import Image
    from torch.utils.data import DataLoader

    next(iter(DataLoader([(Image.new("RGB", (6, 4)), 0)])))
    # --8<-- [end:first_batch_pil]


def shuffle_each_epoch():
    # --8<-- [start:shuffle_each_epoch]
    import torch
    from torch.utils.data import DataLoader

    generator = torch.Generator().manual_seed(0)
    loader = DataLoader(range(8), batch_size=8, shuffle=True, generator=generator)
    epochs = [batch.tolist() for _ in range(3) for batch in loader]
    print(*epochs, sep="\n")

    again = DataLoader(
        range(8), batch_size=8, shuffle=True, generator=torch.Generator().manual_seed(0)
    )
    print(next(iter(again)).tolist() == epochs[0])
    # --8<-- [end:shuffle_each_epoch]
    return epochs


def shuffle_each_epoch_half():
    # --8<-- [start:shuffle_each_epoch_half]
    import torch
    from torch.utils.data import DataLoader

    generator = torch.Generator().manual_seed(0)
    loader = DataLoader(range(10), batch_size=5, shuffle=True, generator=generator)
    halves = [sorted(next(iter(loader)).tolist()) for _ in range(3)]
    print(*halves, sep="\n")
    # --8<-- [end:shuffle_each_epoch_half]
    return halves


def samplers():
    # --8<-- [start:samplers]
    import torch
    from torch.utils.data import (
        RandomSampler,
        SequentialSampler,
        SubsetRandomSampler,
        WeightedRandomSampler,
    )

    dataset = range(8)
    generator = torch.Generator().manual_seed(0)
    found = {
        "Sequential": SequentialSampler(dataset),
        "Random": RandomSampler(dataset, generator=generator),
        "SubsetRandom": SubsetRandomSampler([1, 3, 5, 7], generator=generator),
        "WeightedRandom": WeightedRandomSampler([1] * 6 + [9] * 2, 8, generator=generator),
    }
    orders = {name: list(sampler) for name, sampler in found.items()}
    for name, order in orders.items():
        print(f"{name:14}", order)
    # --8<-- [end:samplers]
    return orders


def samplers_defaults():
    # --8<-- [start:samplers_defaults]
    import inspect

    from torch.utils.data import DataLoader

    defaults = inspect.signature(DataLoader).parameters
    names = ("shuffle", "sampler", "batch_sampler", "drop_last")
    print({name: defaults[name].default for name in names})
    print(type(DataLoader(range(8)).sampler).__name__)
    print(type(DataLoader(range(8), shuffle=True).sampler).__name__)
    # --8<-- [end:samplers_defaults]
    return {name: defaults[name].default for name in names}


def samplers_weighted():
    # --8<-- [start:samplers_weighted]
    import torch
    from torch.utils.data import DataLoader, WeightedRandomSampler

    labels = torch.tensor([0] * 950 + [1] * 50)
    counts = labels.bincount()
    weights = 1 / counts[labels]
    generator = torch.Generator().manual_seed(1)
    sampler = WeightedRandomSampler(weights, num_samples=len(labels), generator=generator)
    drawn = torch.cat(list(DataLoader(labels, batch_size=100, sampler=sampler)))
    print(counts.tolist(), drawn.bincount().tolist())
    # --8<-- [end:samplers_weighted]
    return drawn.bincount()


def samplers_weighted_too_many():
    # --8<-- [start:samplers_weighted_too_many]
    from torch.utils.data import WeightedRandomSampler

    list(WeightedRandomSampler([1.0, 1.0], num_samples=3, replacement=False))
    # --8<-- [end:samplers_weighted_too_many]


def samplers_batch():
    # --8<-- [start:samplers_batch]
    from torch.utils.data import BatchSampler, DataLoader, SequentialSampler

    class ByLength:
        def __init__(self, lengths, batch_size):
            self.order = sorted(range(len(lengths)), key=lengths.__getitem__)
            self.batch_size = batch_size

        def __len__(self):
            return -(-len(self.order) // self.batch_size)

        def __iter__(self):
            for start in range(0, len(self.order), self.batch_size):
                yield self.order[start : start + self.batch_size]

    lengths = [9, 2, 8, 3, 1]
    batches = DataLoader(lengths, batch_sampler=ByLength(lengths, batch_size=2))
    print([batch.tolist() for batch in batches])
    print(list(BatchSampler(SequentialSampler(range(5)), batch_size=2, drop_last=True)))
    # --8<-- [end:samplers_batch]
    return [batch.tolist() for batch in batches]


def samplers_and_shuffle():
    # --8<-- [start:samplers_and_shuffle]
    from torch.utils.data import DataLoader, SubsetRandomSampler

    DataLoader(range(8), sampler=SubsetRandomSampler([1, 3]), shuffle=True)
    # --8<-- [end:samplers_and_shuffle]


def samplers_batch_and_size():
    # --8<-- [start:samplers_batch_and_size]
    from torch.utils.data import BatchSampler, DataLoader, SequentialSampler

    batches = BatchSampler(SequentialSampler(range(8)), batch_size=2, drop_last=False)
    DataLoader(range(8), batch_sampler=batches, batch_size=2)
    # --8<-- [end:samplers_batch_and_size]


WORKER_SEEDING = """\
# --8<-- [start:worker_seeding]
import random

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    rng = np.random.default_rng(0)

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return {
            "torch": torch.rand(()).item(),
            "random": random.random(),
            "np.random": np.random.rand(),
            "own rng": self.rng.random(),
        }


if __name__ == "__main__":
    loader = DataLoader(Noise(), batch_size=None, num_workers=2)
    for epoch in range(2):
        first, second = loader
        print({name: first[name] != second[name] for name in first})
# --8<-- [end:worker_seeding]
"""

WORKER_SEEDING_INIT = """\
# --8<-- [start:worker_seeding_init]
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Noise(Dataset):
    rng = np.random.default_rng(0)

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return self.rng.random()


def seed_worker(worker):
    info = get_worker_info()
    info.dataset.rng = np.random.default_rng(info.seed)


def epochs():
    generator = torch.Generator().manual_seed(0)
    loader = DataLoader(
        Noise(), batch_size=None, num_workers=2, worker_init_fn=seed_worker, generator=generator
    )
    return [list(loader), list(loader)]


if __name__ == "__main__":
    first, second = epochs()
    print(len({*first, *second}), "different numbers")
    print(epochs() == [first, second])
# --8<-- [end:worker_seeding_init]
"""
