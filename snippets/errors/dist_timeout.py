"""A process of a distributed run waits for another one that does not come."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "Timed out waiting {limit:int}ms for recv operation to complete",
    ),
    (
        "RuntimeError",
        "Timed out waiting {limit:int}ms for send operation to complete",
    ),
    (
        "torch.distributed.DistStoreError",
        (
            "Timed out after {limit:int} seconds waiting for clients. {joined:int}/{expected:int} "
            "clients joined."
        ),
    ),
    (
        "RuntimeError",
        (
            "Timed out after {limit:int} seconds waiting for clients. {joined:int}/{expected:int} "
            "clients joined."
        ),
    ),
    (
        "torch.distributed.DistNetworkError",
        (
            "The client socket has timed out after {limit:word} while trying to connect to "
            "({host:path}, {port:int})."
        ),
    ),
    (
        "TimeoutError",
        (
            "The client socket has timed out after {limit:word} while trying to connect to "
            "({host:path}, {port:int})."
        ),
    ),
    ("RuntimeError", "for recv operation to complete"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from concurrent.futures import ThreadPoolExecutor
    from datetime import timedelta

    import torch
    import torch.distributed as dist

    store = dist.HashStore()

    def join(rank):
        return dist.ProcessGroupGloo(store, rank, 2, timedelta(seconds=2))

    with ThreadPoolExecutor(2) as pool:
        ranks = list(pool.map(join, range(2)))
    total = torch.ones(2)
    works = [rank.allreduce([total]) for rank in ranks[:1]]
    for work in works:
        work.wait()
    print(total)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from concurrent.futures import ThreadPoolExecutor
    from datetime import timedelta

    import torch
    import torch.distributed as dist

    store = dist.HashStore()

    def join(rank):
        return dist.ProcessGroupGloo(store, rank, 2, timedelta(seconds=2))

    with ThreadPoolExecutor(2) as pool:
        ranks = list(pool.map(join, range(2)))
    totals = [torch.ones(2), torch.ones(2)]
    works = [rank.allreduce([total]) for rank, total in zip(ranks, totals)]
    for work in works:
        work.wait()
    print(totals)
    # --8<-- [end:fix]
    return totals


def reproduce_missing_process():
    # --8<-- [start:reproduce_missing_process]
    from datetime import timedelta

    import torch.distributed as dist

    limit = timedelta(seconds=1)
    store = dist.TCPStore("127.0.0.1", 0, 2, True, timeout=limit)
    store.set("ready", "yes")
    print(store.get("ready"))
    # --8<-- [end:reproduce_missing_process]


def fix_missing_process():
    # --8<-- [start:fix_missing_process]
    from datetime import timedelta

    import torch.distributed as dist

    limit = timedelta(seconds=1)
    store = dist.TCPStore("127.0.0.1", 0, 1, True, timeout=limit)
    store.set("ready", "yes")
    print(store.get("ready"))
    # --8<-- [end:fix_missing_process]
    return store.get("ready")


def count_batches():
    # --8<-- [start:count_batches]
    from torch.utils.data import DataLoader, DistributedSampler

    samples = range(10)
    for rank in range(3):
        sliced = DataLoader(samples[rank::3], batch_size=3)
        sampler = DistributedSampler(samples, num_replicas=3, rank=rank)
        shared = DataLoader(samples, batch_size=3, sampler=sampler)
        print(f"rank {rank}: {len(sliced)} batches of its slice, {len(shared)} of the sampler")
    # --8<-- [end:count_batches]
