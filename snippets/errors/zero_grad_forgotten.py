"""Gradients of earlier steps are never cleared, so that every step follows their sum."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.4)

    def step():
        loss = nn.functional.mse_loss(model(x), target)
        loss.backward()
        optimizer.step()
        return loss.item()

    print([round(step(), 3) for _ in range(8)])
    # --8<-- [end:reproduce]
    return model, step


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.4)

    def step():
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), target)
        loss.backward()
        optimizer.step()
        return loss.item()

    print([round(step(), 3) for _ in range(8)])
    # --8<-- [end:fix]
    return model, step


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    def gradients_add_up(model, step):
        found = set()
        handles = []
        for name, parameter in model.named_parameters():

            def check(gradient, name=name, parameter=parameter):
                if parameter.grad is not None and parameter.grad.any():
                    found.add(name)

            handles.append(parameter.register_hook(check))
        step()
        step()
        for handle in handles:
            handle.remove()
        return sorted(found)

    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    def step():
        model(torch.ones(2, 3)).square().sum().backward()
        optimizer.step()

    print(gradients_add_up(model, step))
    # --8<-- [end:detect]
    return gradients_add_up


def smaller_rate():
    # --8<-- [start:smaller_rate]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.004)

    losses = []
    for _ in range(100):
        loss = nn.functional.mse_loss(model(x), target)
        loss.backward()
        optimizer.step()
        losses.append(round(loss.item(), 2))
    print(losses[::10])
    # --8<-- [end:smaller_rate]
    return losses


def reproduce_epoch():
    # --8<-- [start:reproduce_epoch]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.3)

    def train_epoch():
        optimizer.zero_grad()
        for inputs, labels in zip(x.split(2), target.split(2)):
            loss = nn.functional.mse_loss(model(inputs), labels)
            loss.backward()
            optimizer.step()
        return nn.functional.mse_loss(model(x), target).item()

    print([round(train_epoch(), 3) for _ in range(5)])
    # --8<-- [end:reproduce_epoch]
    return model, train_epoch


def fix_epoch():
    # --8<-- [start:fix_epoch]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.3)

    def train_epoch():
        for inputs, labels in zip(x.split(2), target.split(2)):
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(model(inputs), labels)
            loss.backward()
            optimizer.step()
        return nn.functional.mse_loss(model(x), target).item()

    print([round(train_epoch(), 3) for _ in range(5)])
    # --8<-- [end:fix_epoch]
    return model, train_epoch


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    for _ in range(3):
        loss = 2 * weight
        print(weight.grad)
        loss.backward()
    # --8<-- [end:find_it]
    return weight.grad
