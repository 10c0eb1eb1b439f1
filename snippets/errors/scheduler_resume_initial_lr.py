"""A scheduler is to go on from last_epoch, but the optimizer's state was never loaded."""

KIND = "error"
MESSAGES = [
    (
        "KeyError",
        (
            "param 'initial_lr' is not specified in param_groups[{group:int}] when resuming "
            "scheduler with last_epoch >= 0."
        ),
    ),
    (
        "KeyError",
        (
            "param 'initial_lr' is not specified in param_groups[{group:int}] when resuming an "
            "optimizer"
        ),
    ),
    ("KeyError", "param 'initial_lr' is not specified in param_groups"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, last_epoch=4)
    print(scheduler.get_last_lr())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
    print(scheduler.get_last_lr())
    # --8<-- [end:fix]
    return scheduler.last_epoch, scheduler.get_last_lr()


def reproduce_checkpoint():
    # --8<-- [start:reproduce_checkpoint]
    import torch

    def build():
        weight = torch.zeros(1, requires_grad=True)
        return torch.optim.SGD([weight], lr=0.1)

    optimizer = build()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
    for _ in range(5):
        optimizer.step()
        scheduler.step()
    saved = {"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}

    optimizer = build()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, last_epoch=4)
    optimizer.load_state_dict(saved["optimizer"])
    print(scheduler.last_epoch, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:reproduce_checkpoint]


def fix_checkpoint():
    # --8<-- [start:fix_checkpoint]
    import torch

    def build():
        weight = torch.zeros(1, requires_grad=True)
        return torch.optim.SGD([weight], lr=0.1)

    optimizer = build()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
    for _ in range(5):
        optimizer.step()
        scheduler.step()
    saved = {"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}

    optimizer = build()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    print(scheduler.last_epoch, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:fix_checkpoint]
    return scheduler.last_epoch, optimizer.param_groups[0]["lr"]


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.001)
    for group in optimizer.param_groups:
        group["initial_lr"] = group["lr"]
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, last_epoch=4)
    print([round(lr, 6) for lr in scheduler.base_lrs])
    # --8<-- [end:does_not_help]
    return scheduler.get_last_lr()


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)

    for index, group in enumerate(optimizer.param_groups):
        print(index, group["lr"], group.get("initial_lr", "no initial_lr"))
    # --8<-- [end:find_it]
