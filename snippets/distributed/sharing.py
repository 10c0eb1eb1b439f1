"""What each process reads, prints, saves and counts."""


def sampler():
    # --8<-- [start:sampler]
    from torch.utils.data import DistributedSampler

    shares = {}
    for count in (8, 7):
        for rank in (0, 1):
            own = DistributedSampler(range(count), num_replicas=2, rank=rank, shuffle=False)
            shares[count, rank] = list(own)
            print(count, "samples, rank", rank, shares[count, rank])
    # --8<-- [end:sampler]
    return shares


def sampler_drop_last():
    # --8<-- [start:sampler_drop_last]
    from torch.utils.data import DistributedSampler

    options = {"num_replicas": 2, "shuffle": False, "drop_last": True}
    shares = [list(DistributedSampler(range(7), rank=rank, **options)) for rank in (0, 1)]
    print(*shares)
    # --8<-- [end:sampler_drop_last]
    return shares


def sampler_epoch():
    # --8<-- [start:sampler_epoch]
    from torch.utils.data import DataLoader, DistributedSampler

    sampler = DistributedSampler(range(8), num_replicas=2, rank=0)
    loader = DataLoader(range(8), batch_size=4, sampler=sampler)
    forgotten = [next(iter(loader)).tolist() for _ in range(3)]
    called = []
    for epoch in range(3):
        sampler.set_epoch(epoch)
        called.append(next(iter(loader)).tolist())
    print("without set_epoch", forgotten)
    print("with set_epoch   ", called)
    # --8<-- [end:sampler_epoch]
    return forgotten, called


def sampler_and_shuffle():
    # --8<-- [start:sampler_and_shuffle]
    from torch.utils.data import DataLoader, DistributedSampler

    sampler = DistributedSampler(range(8), num_replicas=2, rank=0)
    DataLoader(range(8), batch_size=4, sampler=sampler, shuffle=True)
    # --8<-- [end:sampler_and_shuffle]


RANK_ZERO = """\
# --8<-- [start:rank_zero]
import os
import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def main():
    dist.init_process_group("gloo")
    rank = dist.get_rank()
    torch.manual_seed(rank)
    model = DistributedDataParallel(nn.Linear(2, 1))

    folder = [tempfile.mkdtemp() if rank == 0 else None]
    dist.broadcast_object_list(folder, src=0)
    path = os.path.join(folder[0], "checkpoint.pt")
    if rank == 0:
        torch.save(model.module.state_dict(), path)
        print("saved", list(model.module.state_dict()))
    dist.barrier()

    fresh = nn.Linear(2, 1)
    fresh.load_state_dict(torch.load(path, map_location="cpu"))
    same = [None] * dist.get_world_size()
    dist.all_gather_object(same, torch.equal(fresh.weight, model.module.weight))
    if rank == 0:
        print("read by every rank", same)
        os.remove(path)
        os.rmdir(folder[0])
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:rank_zero]
"""


GATHER_METRICS = """\
# --8<-- [start:gather_metrics]
import torch
import torch.distributed as dist


def main():
    dist.init_process_group("gloo")
    rank, world = dist.get_rank(), dist.get_world_size()

    right = torch.tensor([1, 1, 1, 1, 1, 0, 0])
    share = right[rank::world]
    mine = torch.tensor([share.sum(), len(share)])
    total = mine.clone()
    dist.all_reduce(total)

    accuracies = [None] * world
    dist.all_gather_object(accuracies, (mine[0] / mine[1]).item())
    if rank == 0:
        print("each   ", [round(accuracy, 4) for accuracy in accuracies])
        print("mean   ", round(sum(accuracies) / world, 4))
        print("counted", round((total[0] / total[1]).item(), 4), total.tolist())
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:gather_metrics]
"""


NO_SYNC_ACCUMULATION = """\
# --8<-- [start:no_sync_accumulation]
from contextlib import nullcontext

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def main():
    dist.init_process_group("gloo")
    rank, world = dist.get_rank(), dist.get_world_size()
    net = nn.Linear(1, 1, bias=False)
    model = DistributedDataParallel(net)

    batch = torch.arange(1.0, 9.0).unsqueeze(1)
    pieces = batch[rank::world].chunk(2)
    seen = []
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        with nullcontext() if last else model.no_sync():
            loss = model(piece).mean() / len(pieces)
            loss.backward()
        found = [None] * world
        dist.all_gather_object(found, net.weight.grad.item())
        seen.append(found)

    (whole,) = torch.autograd.grad(net(batch).mean(), net.weight)
    if rank == 0:
        print("after the first piece", seen[0])
        print("after the last piece ", seen[1])
        print("whole batch          ", whole.item())
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:no_sync_accumulation]
"""


FSDP_OVERVIEW = """\
# --8<-- [start:fsdp_overview]
import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import fully_shard


def main():
    dist.init_process_group("gloo")
    mesh = dist.init_device_mesh("cpu", (dist.get_world_size(),))
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
    whole = sum(weight.numel() for weight in model.parameters())
    for layer in (model[0], model[2], model):
        fully_shard(layer, mesh=mesh)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _ in range(2):
        optimizer.zero_grad()
        model(torch.ones(4, 8)).square().mean().backward()
        optimizer.step()
    kept = sum(weight.to_local().numel() for weight in model.parameters())
    if dist.get_rank() == 0:
        print("of", whole, "numbers, this process keeps", kept)
        print(tuple(model[0].weight.shape), tuple(model[0].weight.to_local().shape))
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:fsdp_overview]
"""
