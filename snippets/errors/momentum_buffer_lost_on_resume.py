"""Training is resumed with a new optimizer: momentum and step counts begin at zero."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import io

    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.randn(64, 4)
    target = x.sum(dim=1, keepdim=True)
    model = nn.Linear(4, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

    def train(steps):
        for _ in range(steps):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x), target).backward()
            optimizer.step()

    train(100)
    file = io.BytesIO()
    torch.save({"model": model.state_dict()}, file)
    file.seek(0)
    checkpoint = torch.load(file)
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    print(len(optimizer.state))
    # --8<-- [end:reproduce]
    return (optimizer,)


def fix():
    # --8<-- [start:fix]
    import io

    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.randn(64, 4)
    target = x.sum(dim=1, keepdim=True)
    model = nn.Linear(4, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

    def train(steps):
        for _ in range(steps):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x), target).backward()
            optimizer.step()

    train(100)
    file = io.BytesIO()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, file)
    file.seek(0)
    checkpoint = torch.load(file)
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    optimizer.load_state_dict(checkpoint["optimizer"])
    print(len(optimizer.state))
    # --8<-- [end:fix]
    return (optimizer,)


def detect():
    # --8<-- [start:detect]
    import torch

    def without_memory(optimizer):
        groups = optimizer.param_groups
        return sum(not optimizer.state.get(p) for group in groups for p in group["params"])

    weight = torch.ones(3, requires_grad=True)
    optimizer = torch.optim.Adam([weight], lr=0.1)
    print(without_memory(optimizer))
    weight.grad = torch.ones(3)
    optimizer.step()
    print(without_memory(optimizer))
    # --8<-- [end:detect]
    return without_memory


def first_step():
    # --8<-- [start:first_step]
    import torch

    def move(optimizer, weight, gradient):
        before = weight.item()
        weight.grad = torch.tensor(gradient)
        optimizer.step()
        return round(before - weight.item(), 4)

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.Adam([weight], lr=0.01)
    for turn in range(100):
        move(optimizer, weight, (-1.0) ** turn)
    print(move(optimizer, weight, 0.001))
    print(move(torch.optim.Adam([weight], lr=0.01), weight, 0.001))
    # --8<-- [end:first_step]
    return move(torch.optim.Adam([weight], lr=0.01), weight, 1e-6)


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.ones(3, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10)
    checkpoint = {"model": {"weight": weight.detach()}, "optimizer": optimizer.state_dict()}

    wanted = {"model", "optimizer", "scheduler", "epoch"}
    print(sorted(wanted - set(checkpoint)), scheduler.last_epoch)
    # --8<-- [end:find_it]
    return wanted - set(checkpoint)
