"""Old names and today's: what is gone, what warns, and that the new gives the same."""


def version_migration_table():
    # --8<-- [start:version_migration_table]
    import numpy as np
    import torch
    import torchvision
    from PIL import Image

    gone = [
        (torchvision.transforms, "RandomSizedCrop", "RandomResizedCrop"),
        (torchvision.transforms, "Scale", "Resize"),
        (torchvision.io, "VideoReader", None),
        (torchvision.io, "read_video", None),
        (np, "float", "float64"),
        (np, "sctypes", None),
        (Image, "ANTIALIAS", "LANCZOS"),
        (torch.nn.Module, "register_input_hook", "register_forward_pre_hook"),
    ]
    for place, old, new in gone:
        found = new is None or hasattr(place, new)
        print(f"{old:19} is there: {hasattr(place, old)}, {new}: {found}")
    # --8<-- [end:version_migration_table]
    return {
        old: (hasattr(place, old), new is None or hasattr(place, new)) for place, old, new in gone
    }


def version_migration_table_tensors():
    # --8<-- [start:version_migration_table_tensors]
    import warnings

    import torch
    from torch.autograd import Variable

    torch.set_warn_always(True)
    x = torch.arange(6.0).reshape(2, 3)
    row = torch.arange(3)
    pairs = {
        "Variable(x)": (lambda: Variable(x), lambda: x),
        "x.data": (lambda: x.data, lambda: x.detach()),
        "torch.range(0, 3)": (lambda: torch.range(0, 3), lambda: torch.arange(0.0, 4.0)),
        "uint8 mask": (lambda: x[(x > 2).byte()], lambda: x[x > 2]),
        "meshgrid(a, b)": (
            lambda: torch.meshgrid(row, row)[0],
            lambda: torch.meshgrid(row, row, indexing="ij")[0],
        ),
        "3-D x.T": (lambda: x[None].T, lambda: x[None].permute(2, 1, 0)),
        "torch.Tensor(2)": (lambda: torch.Tensor(2).shape, lambda: torch.empty(2).shape),
    }
    same = {}
    for name, (old, new) in pairs.items():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result = old()
        kind = caught[0].category.__name__ if caught else "silent"
        same[name] = bool(
            torch.equal(result, new()) if torch.is_tensor(result) else result == new()
        )
        print(f"{name:18} {kind:12} same: {same[name]}")
    # --8<-- [end:version_migration_table_tensors]
    return same


def version_migration_table_item():
    # --8<-- [start:version_migration_table_item]
    import torch

    loss = torch.tensor(3.0)
    print(loss.item())
    loss[0]
    # --8<-- [end:version_migration_table_item]


def version_migration_table_layers():
    # --8<-- [start:version_migration_table_layers]
    import warnings

    import torch
    from torch import nn
    from torch.nn import functional, init

    def seeded(function):
        torch.manual_seed(0)
        return function(torch.zeros(2, 2))

    picture = torch.ones(1, 1, 2, 2)
    scores = torch.tensor([[1.0, 2.0], [3.0, 5.0]])
    target = torch.zeros(2, 2)
    pairs = {
        "functional.upsample": (
            lambda: functional.upsample(picture, scale_factor=2),
            lambda: functional.interpolate(picture, scale_factor=2),
        ),
        "softmax(x)": (lambda: functional.softmax(scores), lambda: scores.softmax(dim=1)),
        "init.xavier_uniform": (
            lambda: seeded(init.xavier_uniform),
            lambda: seeded(init.xavier_uniform_),
        ),
        "size_average=False": (
            lambda: nn.MSELoss(size_average=False)(scores, target),
            lambda: nn.MSELoss(reduction="sum")(scores, target),
        ),
        "reduce=False": (
            lambda: nn.MSELoss(reduce=False)(scores, target),
            lambda: nn.MSELoss(reduction="none")(scores, target),
        ),
    }
    same = {}
    for name, (old, new) in pairs.items():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            same[name] = torch.equal(old(), new())
        print(f"{name:20} {caught[0].category.__name__:14} same: {same[name]}")
    # --8<-- [end:version_migration_table_layers]
    return same


def version_migration_table_training():
    # --8<-- [start:version_migration_table_training]
    import warnings

    import torch
    from torch import nn
    from torch.optim.lr_scheduler import StepLR
    from torchvision import models
    from torchvision.transforms import v2

    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    optimizer.step()
    scheduler = StepLR(optimizer, 10)
    old = {
        "clip_grad_norm": lambda: nn.utils.clip_grad_norm(model.parameters(), 1.0),
        "scheduler.step(3)": lambda: scheduler.step(3),
        "scheduler.get_lr()": lambda: scheduler.get_lr(),
        "pretrained=False": lambda: models.squeezenet1_1(pretrained=False),
        "v2.ToTensor()": lambda: v2.ToTensor(),
        "cuda.amp.autocast": lambda: torch.cuda.amp.autocast(),
        "cuda.amp.GradScaler": lambda: torch.cuda.amp.GradScaler(),
        "jit.script": lambda: torch.jit.script(model),
        "cuda.memory_cached": lambda: torch.cuda.memory_cached(),
        "nn.utils.weight_norm": lambda: nn.utils.weight_norm(nn.Linear(2, 2)),
        "StepLR(verbose=True)": lambda: StepLR(optimizer, 10, verbose=True),
    }
    kinds = {}
    for name, call in old.items():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                call()
                kinds[name] = caught[0].category.__name__
            except TypeError:
                kinds[name] = "TypeError"
        print(f"{name:21} {kinds[name]}")
    # --8<-- [end:version_migration_table_training]
    return kinds


def version_migration_table_today():
    # --8<-- [start:version_migration_table_today]
    import torch
    from torch import nn
    from torchvision import models
    from torchvision.transforms import v2

    model = nn.utils.parametrizations.weight_norm(nn.Linear(2, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10)
    scaler = torch.amp.GradScaler("cuda", enabled=torch.cuda.is_available())
    with torch.amp.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.ones(1, 2)).float().sum()
    scaler.scale(loss).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(optimizer)
    scaler.update()
    scheduler.step()
    network = models.squeezenet1_1(weights=None)
    to_tensor = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])
    program = torch.export.export(model, (torch.ones(1, 2),))
    outputs = program.module()(torch.ones(1, 2))
    print(scheduler.get_last_lr(), tuple(outputs.shape), torch.cuda.memory_reserved() >= 0)
    # --8<-- [end:version_migration_table_today]
    return scheduler, network, to_tensor, program
