"""A learning rate scheduler is made with verbose, an argument that torch has taken out."""

KIND = "error"
# Schedulers by name: without one, the words are any Python class's.
MESSAGES = [
    ("TypeError", "ReduceLROnPlateau.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "StepLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "MultiStepLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "ExponentialLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "LambdaLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "MultiplicativeLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "ConstantLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "LinearLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "PolynomialLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "CosineAnnealingLR.__init__() got an unexpected keyword argument 'verbose'"),
    (
        "TypeError",
        "CosineAnnealingWarmRestarts.__init__() got an unexpected keyword argument 'verbose'",
    ),
    ("TypeError", "CyclicLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "OneCycleLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "SequentialLR.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "ChainedScheduler.__init__() got an unexpected keyword argument 'verbose'"),
    ("TypeError", "LRScheduler.__init__() got an unexpected keyword argument 'verbose'"),
    (
        "UserWarning",
        (
            "The verbose parameter is deprecated. Please use get_last_lr() to access the learning "
            "rate."
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=0, verbose=True)

    for val_loss in [0.9, 0.7, 0.7]:
        optimizer.step()
        scheduler.step(val_loss)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=0)

    for val_loss in [0.9, 0.7, 0.7]:
        optimizer.step()
        scheduler.step(val_loss)
        print(val_loss, round(optimizer.param_groups[0]["lr"], 4))
    # --8<-- [end:fix]
    return optimizer.param_groups[0]["lr"]


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, verbose=False)
    # --8<-- [end:does_not_help]


def only_changes():
    # --8<-- [start:only_changes]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)

    for epoch in range(4):
        optimizer.step()
        before = optimizer.param_groups[0]["lr"]
        scheduler.step()
        now = optimizer.param_groups[0]["lr"]
        if now != before:
            print(f"epoch {epoch}: learning rate {before:.0e} -> {now:.0e}")
    # --8<-- [end:only_changes]
    return now


def find_it():
    # --8<-- [start:find_it]
    import inspect

    from torch.optim import lr_scheduler

    settings = {"step_size": 10, "gamma": 0.5, "verbose": True}
    known = inspect.signature(lr_scheduler.StepLR).parameters
    print([name for name in settings if name not in known])
    # --8<-- [end:find_it]
    return known
