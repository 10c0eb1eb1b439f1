"""A learning-rate scheduler that nobody steps, or that is stepped too rarely."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)
    rates = []

    def train_epoch():
        rates.append(round(optimizer.param_groups[0]["lr"], 4))
        for batch in torch.ones(4, 3, 2):
            optimizer.zero_grad()
            model(batch).square().mean().backward()
            optimizer.step()

    for _ in range(5):
        train_epoch()
    print(rates)
    # --8<-- [end:reproduce]
    return scheduler, train_epoch, 1


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)
    rates = []

    def train_epoch():
        rates.append(round(optimizer.param_groups[0]["lr"], 4))
        for batch in torch.ones(4, 3, 2):
            optimizer.zero_grad()
            model(batch).square().mean().backward()
            optimizer.step()
        scheduler.step()

    for _ in range(5):
        train_epoch()
    print(rates)
    # --8<-- [end:fix]
    return scheduler, train_epoch, 1


def detect():
    # --8<-- [start:detect]
    import torch

    def wrong_step_count(scheduler, train_epoch, wanted):
        before = scheduler.last_epoch
        train_epoch()
        counted = scheduler.last_epoch - before
        return None if counted == wanted else f"{counted} scheduler steps, not {wanted}"

    optimizer = torch.optim.SGD([torch.zeros(2, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    print(wrong_step_count(scheduler, optimizer.step, 1))
    print(wrong_step_count(scheduler, scheduler.step, 1))
    # --8<-- [end:detect]
    return wrong_step_count


def reproduce_per_batch():
    # --8<-- [start:reproduce_per_batch]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=20)
    rates = []

    def train_epoch():
        for batch in torch.ones(4, 3, 2):
            optimizer.zero_grad()
            model(batch).square().mean().backward()
            optimizer.step()
        rates.append(round(scheduler.get_last_lr()[0], 3))
        scheduler.step()

    for _ in range(4):
        train_epoch()
    print(rates)
    # --8<-- [end:reproduce_per_batch]
    return scheduler, train_epoch, 4


def fix_per_batch():
    # --8<-- [start:fix_per_batch]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=20)
    rates = []

    def train_epoch():
        for batch in torch.ones(4, 3, 2):
            optimizer.zero_grad()
            model(batch).square().mean().backward()
            optimizer.step()
            scheduler.step()
        rates.append(round(scheduler.get_last_lr()[0], 3))

    for _ in range(4):
        train_epoch()
    print(rates)
    # --8<-- [end:fix_per_batch]
    return scheduler, train_epoch, 4


def find_it():
    # --8<-- [start:find_it]
    import torch

    parameters = [torch.zeros(2, requires_grad=True)]
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10)
    optimizer = torch.optim.Adam(parameters, lr=0.01)

    print(scheduler.last_epoch, scheduler.optimizer is optimizer)
    # --8<-- [end:find_it]
    return scheduler.last_epoch, scheduler.optimizer is optimizer
