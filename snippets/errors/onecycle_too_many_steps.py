"""OneCycleLR is stepped more often than the number of steps that it was built for."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        "Tried to step {step:int} times. The specified number of total steps is {total:int}",
    ),
    ("ValueError", "times. The specified number of total steps is {total:int}"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    batches, epochs = 4, 3
    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=epochs)

    for _ in range(epochs * batches):
        optimizer.step()
        scheduler.step()
    print(scheduler.last_epoch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    batches, epochs = 4, 3
    total = epochs * batches
    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=total)

    for _ in range(epochs * batches):
        optimizer.step()
        scheduler.step()
    print(scheduler.last_epoch)
    # --8<-- [end:fix]
    return scheduler.last_epoch


def reproduce_resume():
    # --8<-- [start:reproduce_resume]
    import torch

    def build(total):
        weight = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
        return optimizer, torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=total)

    optimizer, finished = build(total=5)
    for _ in range(5):
        optimizer.step()
        finished.step()

    optimizer, scheduler = build(total=8)
    scheduler.load_state_dict(finished.state_dict())
    optimizer.step()
    scheduler.step()
    print(scheduler.last_epoch, scheduler.total_steps)
    # --8<-- [end:reproduce_resume]


def fix_resume():
    # --8<-- [start:fix_resume]
    import torch

    def build(total):
        weight = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
        return optimizer, torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=total)

    optimizer, finished = build(total=5)
    for _ in range(5):
        optimizer.step()
        finished.step()

    optimizer, scheduler = build(total=8)
    optimizer.step()
    scheduler.step()
    print(scheduler.last_epoch, scheduler.total_steps)
    # --8<-- [end:fix_resume]
    return scheduler.last_epoch, scheduler.total_steps


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    steps = 12
    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=1000)

    for _ in range(steps):
        optimizer.step()
        scheduler.step()
    print(round(scheduler.get_last_lr()[0], 4))
    # --8<-- [end:does_not_help]
    return scheduler.get_last_lr()[0]


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=0.1, epochs=3, steps_per_epoch=4
    )
    loader, epochs = range(5), 3

    print("built for", scheduler.total_steps, "will step", epochs * len(loader))
    # --8<-- [end:find_it]
