"""Several cards: DataParallel in one process, DDP with a process per card, and how it starts."""


def dataparallel():
    # --8<-- [start:dataparallel]
    import torch
    from torch import nn

    model = nn.DataParallel(nn.Sequential(nn.Linear(4, 3), nn.ReLU()))
    print(list(model.state_dict()))
    print(tuple(model(torch.ones(8, 4, device=next(model.parameters()).device)).shape))
    print(model.module[0].out_features)
    # --8<-- [end:dataparallel]
    return model


def dataparallel_attribute():
    # --8<-- [start:dataparallel_attribute]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 3)

        def forward(self, x):
            return self.encoder(x)

    model = nn.DataParallel(Net())
    print(model.module.encoder)
    model.encoder
    # --8<-- [end:dataparallel_attribute]


def dataparallel_sum():
    # --8<-- [start:dataparallel_sum]
    import torch
    from torch import nn
    from torch.nn import functional

    torch.manual_seed(0)
    model = nn.Linear(3, 1)
    batch, target = torch.rand(8, 3), torch.rand(8, 1)

    def gradient(output):
        (found,) = torch.autograd.grad(functional.mse_loss(output, target), model.weight)
        return found

    whole = gradient(model(batch))
    shares = [model(share) for share in batch.chunk(4)]
    split = gradient(torch.cat(shares))
    print([len(share) for share in shares])
    print(torch.allclose(whole, split), torch.allclose(4 * whole, split))
    # --8<-- [end:dataparallel_sum]
    return whole, split


DDP = """\
# --8<-- [start:ddp]
import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def main():
    dist.init_process_group("gloo")
    rank, world = dist.get_rank(), dist.get_world_size()
    torch.manual_seed(rank)
    net = nn.Linear(1, 1, bias=False)
    made = net.weight.item()
    model = DistributedDataParallel(net)
    wrapped = net.weight.item()

    batch = torch.tensor([[1.0], [2.0], [3.0], [4.0]])
    share = batch[rank::world]
    (own,) = torch.autograd.grad(net(share).mean(), net.weight)
    (whole,) = torch.autograd.grad(net(batch).mean(), net.weight)
    model(share).mean().backward()

    found = [None] * world
    mine = made, wrapped, own.item(), net.weight.grad.item(), whole.item()
    dist.all_gather_object(found, mine)
    if rank == 0:
        for name, values in zip(("made", "wrapped", "own", "ddp", "whole"), zip(*found)):
            print(f"{name:8}", *(round(value, 3) for value in values))
        print(list(model.state_dict()))
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:ddp]
"""


DDP_TRAIN = """\
# --8<-- [start:ddp_train]
import os

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset


def main():
    rank, local, world = (int(os.environ[n]) for n in ("RANK", "LOCAL_RANK", "WORLD_SIZE"))
    cards = torch.cuda.device_count() > local and torch.cuda.device_count() >= world
    device = torch.device("cuda", local) if cards else torch.device("cpu")
    if cards:
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if cards else "gloo")

    torch.manual_seed(0)
    inputs = torch.rand(64, 2)
    dataset = TensorDataset(inputs, inputs.sum(dim=1, keepdim=True))
    sampler = DistributedSampler(dataset)
    loader = DataLoader(dataset, batch_size=8, sampler=sampler)
    net = nn.Linear(2, 1).to(device)
    model = DistributedDataParallel(net, device_ids=[local] if cards else None)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.3)

    for epoch in range(40):
        sampler.set_epoch(epoch)
        for batch, target in loader:
            batch, target = batch.to(device), target.to(device)
            loss = nn.functional.mse_loss(model(batch), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    if rank == 0:
        print(len(loader), "steps an epoch, loss below 0.001:", loss.item() < 0.001)
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:ddp_train]
"""


DDP_NCCL = """\
# --8<-- [start:ddp_nccl]
import os

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def main():
    local = int(os.environ["LOCAL_RANK"])
    torch.cuda.set_device(local)
    dist.init_process_group("nccl")
    total = torch.ones(3, device="cuda")
    dist.all_reduce(total)
    model = DistributedDataParallel(nn.Linear(3, 1).to("cuda"), device_ids=[local])
    model(torch.ones(2, 3, device="cuda")).mean().backward()
    print(dist.get_backend(), dist.get_world_size(), total.tolist())
    print(model.module.weight.grad.tolist())
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
# --8<-- [end:ddp_nccl]
"""


def ddp_no_group():
    # --8<-- [start:ddp_no_group]
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    DistributedDataParallel(nn.Linear(2, 1))
    # --8<-- [end:ddp_no_group]


LAUNCHER = """\
# --8<-- [start:launcher]
import os
import sys

if os.environ["RANK"] == "0":
    print("arguments", sys.argv[1:])
    for name in ("RANK", "LOCAL_RANK", "WORLD_SIZE"):
        print(name, os.environ[name])
# --8<-- [end:launcher]
"""


def launcher_old():
    # --8<-- [start:launcher_old]
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    child = "import os, sys\n"
    child += "sys.stdout.write(f\"{os.environ['LOCAL_RANK']} {sys.argv[1:]}\\n\")\n"
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "child.py")
        script.write_text(child)
        for module in ("launch", "run"):
            start = [sys.executable, "-m", f"torch.distributed.{module}", "--standalone"]
            command = [*start, "--nproc-per-node=2", str(script)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            results[module] = sorted(done.stdout.splitlines()), "FutureWarning" in done.stderr
            print(module, *results[module])
    # --8<-- [end:launcher_old]
    return results


def launcher_environment():
    # --8<-- [start:launcher_environment]
    import torch.distributed as dist

    dist.init_process_group("gloo")
    # --8<-- [end:launcher_environment]


def launcher_one_or_many():
    # --8<-- [start:launcher_one_or_many]
    import os

    local_rank = int(os.environ.get("LOCAL_RANK", -1))
    print(local_rank, "distributed" if local_rank >= 0 else "alone")
    # --8<-- [end:launcher_one_or_many]
    return local_rank
