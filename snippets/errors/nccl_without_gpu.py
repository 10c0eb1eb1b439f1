"""The process group is to use NCCL, and there is no NVIDIA GPU, or no NCCL in this PyTorch."""

KIND = "error"
NEEDS = ["no cuda"]
MESSAGES = [
    ("RuntimeError", "nccl2 requires at least one CUDA device"),
    ("ValueError", "ProcessGroupNCCL is only supported with GPUs, no GPUs found!"),
    ("RuntimeError", "ProcessGroupNCCL is only supported with GPUs, no GPUs found!"),
]
# Windows, macOS and CPU builds come without NCCL.
ATTESTED = [
    (
        "RuntimeError",
        "Distributed package doesn't have NCCL built in",
        "OFA-Sys/Chinese-CLIP#279",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch.distributed as dist

    store = dist.HashStore()
    dist.init_process_group("nccl", store=store, rank=0, world_size=1)
    print(dist.get_world_size())
    dist.destroy_process_group()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    import torch.distributed as dist

    backend = "nccl" if torch.cuda.is_available() and dist.is_nccl_available() else "gloo"
    store = dist.HashStore()
    dist.init_process_group(backend, store=store, rank=0, world_size=1)
    print(dist.get_world_size())
    dist.destroy_process_group()
    # --8<-- [end:fix]
    return backend


def train_with_gloo():
    # --8<-- [start:train_with_gloo]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    model = DistributedDataParallel(nn.Linear(2, 1))
    model(torch.ones(3, 2)).sum().backward()
    print(model.module.weight.grad)
    dist.destroy_process_group()
    # --8<-- [end:train_with_gloo]


def find_it():
    # --8<-- [start:find_it]
    import torch
    import torch.distributed as dist

    print("NCCL in this PyTorch:", dist.is_nccl_available())
    print("GPUs:", torch.cuda.device_count())
    # --8<-- [end:find_it]
