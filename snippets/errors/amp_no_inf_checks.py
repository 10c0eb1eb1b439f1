"""GradScaler steps or updates although no gradient has reached the optimizer's parameters."""

KIND = "error"
NEEDS = ["torch>=2.3"]
MESSAGES = [
    ("AssertionError", "No inf checks were recorded for this optimizer."),
    ("AssertionError", "No inf checks were recorded prior to update."),
    ("AssertionError", "No inf checks were recorded"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    optimizer = torch.optim.SGD(model[1].parameters(), lr=0.1)
    model[1] = nn.Linear(8, 3)
    scaler = torch.amp.GradScaler("cpu")

    loss = model(torch.randn(5, 4)).square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(scaler.get_scale())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    model[1] = nn.Linear(8, 3)
    optimizer = torch.optim.SGD(model[1].parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    loss = model(torch.randn(5, 4)).square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(scaler.get_scale())
    # --8<-- [end:fix]
    return model, optimizer


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    scaler.scale((weight - 3) ** 2).backward()
    optimizer.step()
    print(weight.item())
    # --8<-- [end:does_not_help]
    return weight


def reproduce_update_alone():
    # --8<-- [start:reproduce_update_alone]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    for number in range(4):
        scaler.scale((weight - 3) ** 2 / 2).backward()
        if number % 2 == 1:
            scaler.step(optimizer)
            optimizer.zero_grad()
        scaler.update()
    print(weight.item())
    # --8<-- [end:reproduce_update_alone]


def fix_update_alone():
    # --8<-- [start:fix_update_alone]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    for number in range(4):
        scaler.scale((weight - 3) ** 2 / 2).backward()
        if number % 2 == 1:
            scaler.step(optimizer)
            optimizer.zero_grad()
            scaler.update()
    print(round(weight.item(), 4))
    # --8<-- [end:fix_update_alone]
    return weight.item()


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    optimizer = torch.optim.SGD(model[0].parameters(), lr=0.1)
    model[1](torch.randn(5, 8)).sum().backward()

    names = {id(parameter): name for name, parameter in model.named_parameters()}
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            print(names.get(id(parameter), "not in the model"), parameter.grad is not None)
    # --8<-- [end:find_it]
