"""A learning rate scheduler steps before its optimizer has."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 "
            "and later, you should call them in the opposite order: `optimizer.step()` before "
            "`lr_scheduler.step()`.  Failure to do this will result in PyTorch skipping the "
            "first value of the learning rate schedule."
        ),
    ),
    ("UserWarning", "Detected call of `lr_scheduler.step()` before `optimizer.step()`"),
    (
        "UserWarning",
        "In PyTorch 1.1.0 and later, you should call them in the opposite order",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    for epoch in range(3):
        scheduler.step()
        optimizer.zero_grad()
        weight.square().backward()
        print(epoch, optimizer.param_groups[0]["lr"])
        optimizer.step()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    for epoch in range(3):
        optimizer.zero_grad()
        weight.square().backward()
        print(epoch, optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    # --8<-- [end:fix]
    return scheduler


def reproduce_scaler():
    # --8<-- [start:reproduce_scaler]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**127)
    for batch in range(3):
        optimizer.zero_grad()
        scaler.scale(weight.square()).backward()
        print(batch, optimizer.param_groups[0]["lr"], weight.grad.isfinite().item())
        scaler.step(optimizer)
        scaler.update()
        scheduler.step()
    # --8<-- [end:reproduce_scaler]


def fix_scaler():
    # --8<-- [start:fix_scaler]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**127)
    for batch in range(3):
        optimizer.zero_grad()
        scaler.scale(weight.square()).backward()
        print(batch, optimizer.param_groups[0]["lr"], weight.grad.isfinite().item())
        scaler.step(optimizer)
        before = scaler.get_scale()
        scaler.update()
        if scaler.get_scale() >= before:
            scheduler.step()
    # --8<-- [end:fix_scaler]
    return scheduler


def reproduce_new_optimizer():
    # --8<-- [start:reproduce_new_optimizer]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    optimizer = torch.optim.Adam([weight], lr=0.8)
    for epoch in range(3):
        optimizer.zero_grad()
        weight.square().backward()
        print(epoch, optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    # --8<-- [end:reproduce_new_optimizer]


def fix_new_optimizer():
    # --8<-- [start:fix_new_optimizer]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.Adam([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    for epoch in range(3):
        optimizer.zero_grad()
        weight.square().backward()
        print(epoch, optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    # --8<-- [end:fix_new_optimizer]
    return scheduler, optimizer


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    first = torch.optim.SGD([weight], lr=0.8)
    scheduler = torch.optim.lr_scheduler.StepLR(first, step_size=1, gamma=0.5)
    optimizer = torch.optim.Adam([weight], lr=0.8)

    print(scheduler.optimizer is optimizer)
    # --8<-- [end:find_it]
    return scheduler.optimizer is optimizer
