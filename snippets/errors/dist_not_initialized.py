"""Something distributed is used in a process that never joined a process group."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "Default process group has not been initialized, please make sure to call "
            "init_process_group."
        ),
    ),
    (
        "RuntimeError",
        (
            "Default process group has not been initialized, please make sure to call "
            "init_process_group."
        ),
    ),
    ("ValueError", "Default process group has not been initialized"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    model = DistributedDataParallel(nn.Linear(2, 1))
    print(tuple(model(torch.ones(3, 2)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    model = DistributedDataParallel(nn.Linear(2, 1))
    print(tuple(model(torch.ones(3, 2)).shape))
    dist.destroy_process_group()
    # --8<-- [end:fix]


def reproduce_rank():
    # --8<-- [start:reproduce_rank]
    import torch.distributed as dist

    def is_main():
        return dist.get_rank() == 0

    for epoch in range(2):
        if is_main():
            print("epoch", epoch)
    # --8<-- [end:reproduce_rank]


def fix_rank():
    # --8<-- [start:fix_rank]
    import torch.distributed as dist

    def is_main():
        return not dist.is_initialized() or dist.get_rank() == 0

    for epoch in range(2):
        if is_main():
            print("epoch", epoch)
    # --8<-- [end:fix_rank]
    return is_main


def reproduce_sampler():
    # --8<-- [start:reproduce_sampler]
    from torch.utils.data import DataLoader, DistributedSampler

    dataset = list(range(4))
    sampler = DistributedSampler(dataset)
    loader = DataLoader(dataset, sampler=sampler)
    print(len(loader))
    # --8<-- [end:reproduce_sampler]


def fix_sampler():
    # --8<-- [start:fix_sampler]
    import torch.distributed as dist
    from torch.utils.data import DataLoader, DistributedSampler

    dataset = list(range(4))
    sampler = DistributedSampler(dataset) if dist.is_initialized() else None
    loader = DataLoader(dataset, sampler=sampler, shuffle=sampler is None)
    print(len(loader))
    # --8<-- [end:fix_sampler]


def find_it():
    # --8<-- [start:find_it]
    import os

    import torch.distributed as dist

    print("started by a launcher:", "RANK" in os.environ)
    print("in a process group:", dist.is_initialized())
    # --8<-- [end:find_it]
