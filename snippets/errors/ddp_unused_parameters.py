"""DDP waits for gradients of parameters that had no part in the last loss."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Expected to have finished reduction in the prior iteration before starting a new one. "
            "This error indicates that your module has parameters that were not used in producing "
            "loss. You can enable unused parameter detection by passing the keyword argument "
            "`find_unused_parameters=True` to `torch.nn.parallel.DistributedDataParallel`, and by "
            "making sure all `forward` function outputs participate in calculating loss. "
            "{advice:names} Parameter indices which did not receive grad for rank {rank:int}: "
            "{indices:names}"
        ),
    ),
    (
        "RuntimeError",
        (
            "Expected to have finished reduction in the prior iteration before starting a new one. "
            "This error indicates that your module has parameters that were not used in producing "
            "loss."
        ),
    ),
    (
        "RuntimeError",
        "Expected to have finished reduction in the prior iteration before starting a new one",
    ),
    (
        "RuntimeError",
        "Parameter indices which did not receive grad for rank {rank:int}: {indices:names}",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.main = nn.Linear(2, 1)
            self.auxiliary = nn.Linear(2, 1)

        def forward(self, batch):
            return self.main(batch)

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        model = DistributedDataParallel(Net())
        for _ in range(2):
            model(torch.ones(3, 2)).sum().backward()
        print("trained", len(list(model.parameters())))
    finally:
        dist.destroy_process_group()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.main = nn.Linear(2, 1)

        def forward(self, batch):
            return self.main(batch)

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        model = DistributedDataParallel(Net())
        for _ in range(2):
            model(torch.ones(3, 2)).sum().backward()
        print("trained", len(list(model.parameters())))
    finally:
        dist.destroy_process_group()
    # --8<-- [end:fix]


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.main = nn.Linear(2, 1)
            self.auxiliary = nn.Linear(2, 1)

        def forward(self, batch):
            return self.main(batch)

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        model = DistributedDataParallel(Net(), find_unused_parameters=True)
        for _ in range(2):
            model(torch.ones(3, 2)).sum().backward()
        print([name for name, value in model.named_parameters() if value.grad is None])
    finally:
        dist.destroy_process_group()
    # --8<-- [end:does_not_help]


def reproduce_branch():
    # --8<-- [start:reproduce_branch]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.experts = nn.ModuleList([nn.Linear(2, 1), nn.Linear(2, 1)])

        def forward(self, batch, expert):
            return self.experts[expert](batch)

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        model = DistributedDataParallel(Net())
        for step in range(4):
            model(torch.ones(3, 2), expert=step % 2).sum().backward()
        print("trained", len(list(model.parameters())))
    finally:
        dist.destroy_process_group()
    # --8<-- [end:reproduce_branch]


def fix_branch():
    # --8<-- [start:fix_branch]
    import torch
    import torch.distributed as dist
    from torch import nn
    from torch.nn.parallel import DistributedDataParallel

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.experts = nn.ModuleList([nn.Linear(2, 1), nn.Linear(2, 1)])

        def forward(self, batch, expert):
            return self.experts[expert](batch)

    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        model = DistributedDataParallel(Net(), find_unused_parameters=True)
        for step in range(4):
            model(torch.ones(3, 2), expert=step % 2).sum().backward()
        print("trained", len(list(model.parameters())))
    finally:
        dist.destroy_process_group()
    # --8<-- [end:fix_branch]


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.main = nn.Linear(2, 1)
            self.auxiliary = nn.Linear(2, 1)

        def forward(self, batch):
            return self.main(batch)

    model = Net()
    model(torch.ones(3, 2)).sum().backward()
    for index, (name, value) in enumerate(model.named_parameters()):
        if value.grad is None:
            print(index, name)
    # --8<-- [end:find_it]
