"""ReduceLROnPlateau is stepped without the number that it watches."""

KIND = "error"
MESSAGES = [
    ("TypeError", "ReduceLROnPlateau.step() missing 1 required positional argument: 'metrics'"),
    ("TypeError", "step() missing 1 required positional argument: 'metrics'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1)

    for val_loss in [0.9, 0.7, 0.7, 0.7]:
        optimizer.step()
        scheduler.step()
        print(val_loss, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1)

    for val_loss in [0.9, 0.7, 0.7, 0.7]:
        optimizer.step()
        scheduler.step(val_loss)
        print(val_loss, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:fix]
    return optimizer.param_groups[0]["lr"]


def reproduce_choice():
    # --8<-- [start:reproduce_choice]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    schedulers = [
        torch.optim.lr_scheduler.StepLR(optimizer, step_size=1),
        torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer),
    ]
    val_loss = 0.7
    optimizer.step()
    for scheduler in schedulers:
        scheduler.step()
    print(round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:reproduce_choice]


def fix_choice():
    # --8<-- [start:fix_choice]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    schedulers = [
        torch.optim.lr_scheduler.StepLR(optimizer, step_size=1),
        torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer),
    ]
    val_loss = 0.7
    optimizer.step()
    for scheduler in schedulers:
        plateau = isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau)
        scheduler.step(*[val_loss] if plateau else [])
    print(round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:fix_choice]
    return optimizer.param_groups[0]["lr"]


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1)

    for epoch, val_loss in enumerate([0.9, 0.7, 0.5, 0.3]):
        optimizer.step()
        scheduler.step(epoch)
        print(val_loss, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:does_not_help]
    return optimizer.param_groups[0]["lr"]


def find_it():
    # --8<-- [start:find_it]
    import inspect

    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)

    print(type(scheduler).__name__, list(inspect.signature(scheduler.step).parameters))
    # --8<-- [end:find_it]
