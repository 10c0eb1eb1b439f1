"""Gradients are clipped at a moment when clipping changes nothing."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    before = model.weight.detach().clone()

    def step():
        optimizer.zero_grad()
        loss = model(torch.full((4, 3), 100.0)).square().mean()
        loss.backward()
        optimizer.step()
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        return loss.item()

    step()
    print(round((model.weight - before).norm().item(), 2))
    # --8<-- [end:reproduce]
    return optimizer, step, 1.0


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    before = model.weight.detach().clone()

    def step():
        optimizer.zero_grad()
        loss = model(torch.full((4, 3), 100.0)).square().mean()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()
        return loss.item()

    step()
    print(round((model.weight - before).norm().item(), 2))
    # --8<-- [end:fix]
    return optimizer, step, 1.0


def detect():
    # --8<-- [start:detect]
    import torch

    def norm_beyond(optimizer, train_step, limit):
        norms, original = [], optimizer.step

        def watched(*arguments, **options):
            groups = [group["params"] for group in optimizer.param_groups]
            gradients = [p.grad.norm() for group in groups for p in group if p.grad is not None]
            norms.append(torch.stack(gradients).norm().item())
            return original(*arguments, **options)

        optimizer.step = watched
        try:
            train_step()
        finally:
            optimizer.step = original
        return [round(norm, 1) for norm in norms if norm > 1.01 * limit]

    weight = torch.ones(2, requires_grad=True)
    weight.grad = torch.tensor([3.0, 4.0])
    optimizer = torch.optim.SGD([weight], lr=0.1)
    print(norm_beyond(optimizer, lambda: optimizer.step(), limit=1.0))
    torch.nn.utils.clip_grad_norm_([weight], max_norm=1.0)
    print(norm_beyond(optimizer, lambda: optimizer.step(), limit=1.0))
    # --8<-- [end:detect]
    return norm_beyond


def reproduce_too_early():
    # --8<-- [start:reproduce_too_early]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    before = model.weight.detach().clone()

    def step():
        optimizer.zero_grad()
        loss = model(torch.full((4, 3), 100.0)).square().mean()
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        loss.backward()
        optimizer.step()
        return loss.item()

    step()
    print(round((model.weight - before).norm().item(), 2))
    # --8<-- [end:reproduce_too_early]
    return optimizer, step, 1.0


def fix_too_early():
    # --8<-- [start:fix_too_early]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    before = model.weight.detach().clone()

    def step():
        optimizer.zero_grad()
        loss = model(torch.full((4, 3), 100.0)).square().mean()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()
        return loss.item()

    step()
    print(round((model.weight - before).norm().item(), 2))
    # --8<-- [end:fix_too_early]
    return optimizer, step, 1.0


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Linear(3, 1)
    model(torch.full((4, 3), 100.0)).mean().backward()
    print(round(nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0).item(), 1))
    print(round(nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0).item(), 1))
    # --8<-- [end:find_it]
