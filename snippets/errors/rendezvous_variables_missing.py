"""init_process_group looks for a launcher's environment variables in a process without one."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "Error initializing torch.distributed using env:// rendezvous: environment variable "
            "{variable:path} expected, but not set"
        ),
    ),
    ("ValueError", "env:// rendezvous: environment variable {variable:path} expected"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch.distributed as dist

    dist.init_process_group("gloo")
    print(dist.get_rank(), dist.get_world_size())
    dist.destroy_process_group()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch.distributed as dist

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    print(dist.get_rank(), dist.get_world_size())
    dist.destroy_process_group()
    # --8<-- [end:fix]


def reproduce_own_processes():
    # --8<-- [start:reproduce_own_processes]
    import torch.distributed as dist

    def work(rank, world_size):
        dist.init_process_group("gloo", rank=rank, world_size=world_size)
        print(dist.get_rank(), dist.get_world_size())
        dist.destroy_process_group()

    work(rank=0, world_size=1)
    # --8<-- [end:reproduce_own_processes]


def fix_own_processes():
    # --8<-- [start:fix_own_processes]
    import torch.distributed as dist

    def work(rank, world_size):
        address = "tcp://127.0.0.1:29519"
        dist.init_process_group("gloo", address, rank=rank, world_size=world_size)
        print(dist.get_rank(), dist.get_world_size())
        dist.destroy_process_group()

    work(rank=0, world_size=1)
    # --8<-- [end:fix_own_processes]


def with_a_launcher_or_without():
    # --8<-- [start:with_a_launcher_or_without]
    import os

    import torch.distributed as dist

    def join():
        if "RANK" in os.environ:
            dist.init_process_group("gloo")
        else:
            dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)

    join()
    print(dist.get_rank(), dist.get_world_size())
    dist.destroy_process_group()
    # --8<-- [end:with_a_launcher_or_without]


def find_it():
    # --8<-- [start:find_it]
    import os

    for name in ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT", "LOCAL_RANK"):
        print(name, os.environ.get(name))
    # --8<-- [end:find_it]
