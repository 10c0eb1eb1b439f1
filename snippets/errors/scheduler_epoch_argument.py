"""scheduler.step gets the epoch, as it was written before schedulers could be chained."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated "
            "where possible. Please use `scheduler.step()` to step the scheduler. During the "
            "deprecation, if epoch is different from None, the closed form is used instead of "
            "the new chainable form, where available. Please open an issue if you are unable to "
            "replicate your use case: https://github.com/pytorch/pytorch/issues/new/choose."
        ),
    ),
    (
        "UserWarning",
        "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)

    for epoch in range(3):
        print(epoch, optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step(epoch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)

    for epoch in range(3):
        print(epoch, optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    # --8<-- [end:fix]
    return optimizer.param_groups[0]["lr"]


def reproduce_two_schedulers():
    # --8<-- [start:reproduce_two_schedulers]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=1.0)
    decay = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
    drop = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)

    for epoch in range(1, 4):
        optimizer.step()
        decay.step(epoch)
        drop.step(epoch)
        print(epoch, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:reproduce_two_schedulers]


def fix_two_schedulers():
    # --8<-- [start:fix_two_schedulers]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=1.0)
    decay = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
    drop = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)

    for epoch in range(1, 4):
        optimizer.step()
        decay.step()
        drop.step()
        print(epoch, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:fix_two_schedulers]
    return optimizer.param_groups[0]["lr"]


def within_epochs():
    # --8<-- [start:within_epochs]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=1.0)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=2)

    batches = 2
    for epoch in range(2):
        for batch in range(batches):
            optimizer.step()
            scheduler.step(epoch + (batch + 1) / batches)
            print(epoch, batch, round(optimizer.param_groups[0]["lr"], 3))
    # --8<-- [end:within_epochs]
    return optimizer.param_groups[0]["lr"]


def find_it():
    # --8<-- [start:find_it]
    import re
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if re.search(r"sched\w*\.step\([^)]", line):
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
