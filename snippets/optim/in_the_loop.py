"""In the training loop: where step() goes, how to resume, averaged weights, finding a rate."""


def scheduler_placement():
    # --8<-- [start:scheduler_placement]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    torch.manual_seed(0)
    loader = DataLoader(TensorDataset(torch.randn(12, 3), torch.randn(12, 1)), batch_size=4)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)
    rates = []
    for epoch in range(5):
        rates.append(round(optimizer.param_groups[0]["lr"], 4))
        for inputs, targets in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(model(inputs), targets).backward()
            optimizer.step()
        scheduler.step()
        print(epoch, rates[-1])
    # --8<-- [end:scheduler_placement]
    return rates


def scheduler_placement_wrong():
    # --8<-- [start:scheduler_placement_wrong]
    import torch

    weight = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)
    rates = []
    for _ in range(5):
        scheduler.step()
        rates.append(round(optimizer.param_groups[0]["lr"], 4))
        optimizer.zero_grad()
        weight.square().backward()
        optimizer.step()
    print(rates)
    # --8<-- [end:scheduler_placement_wrong]
    return rates


def scheduler_placement_extra_step():
    # --8<-- [start:scheduler_placement_extra_step]
    import torch

    def train(extra_step):
        weight = torch.ones(1, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=0.1)
        for _ in range(3):
            optimizer.zero_grad()
            weight.square().backward()
            optimizer.step()
            if extra_step:
                optimizer.step()
        return round(weight.item(), 3)

    print(train(extra_step=False), train(extra_step=True))
    # --8<-- [end:scheduler_placement_extra_step]
    return train(extra_step=False), train(extra_step=True)


def scheduler_placement_several():
    # --8<-- [start:scheduler_placement_several]
    import torch
    from torch.optim.lr_scheduler import ExponentialLR, StepLR

    optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)
    schedulers = [ExponentialLR(optimizer, gamma=0.9), StepLR(optimizer, step_size=2, gamma=0.1)]
    rates = []
    for _ in range(4):
        rates.append(round(optimizer.param_groups[0]["lr"], 6))
        optimizer.step()
        for scheduler in schedulers:
            scheduler.step()
    print(rates)
    # --8<-- [end:scheduler_placement_several]
    return rates


def resume_scheduler():
    # --8<-- [start:resume_scheduler]
    import io

    import torch
    from torch import nn

    def make():
        model = nn.Linear(1, 1)
        nn.init.ones_(model.weight)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        return model, optimizer, torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)

    def train(model, optimizer, scheduler, epochs):
        for _ in range(epochs):
            optimizer.zero_grad()
            model.weight.square().sum().backward()
            optimizer.step()
            scheduler.step()

    straight = make()
    train(*straight, epochs=6)

    first_half = make()
    train(*first_half, epochs=3)
    file = io.BytesIO()
    torch.save([part.state_dict() for part in first_half], file)

    file.seek(0)
    second_half = make()
    for part, state in zip(second_half, torch.load(file)):
        part.load_state_dict(state)
    model, optimizer, scheduler = second_half
    print(scheduler.last_epoch, round(optimizer.param_groups[0]["lr"], 4))
    train(*second_half, epochs=3)
    print(torch.equal(model.weight, straight[0].weight))
    # --8<-- [end:resume_scheduler]
    return model.weight, straight[0].weight


def resume_scheduler_order():
    # --8<-- [start:resume_scheduler_order]
    import torch

    def make_optimizer():
        return torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)

    def make_scheduler(optimizer):
        return torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=10)

    optimizer = make_optimizer()
    scheduler = make_scheduler(optimizer)
    for _ in range(5):
        optimizer.step()
        scheduler.step()
    saved = optimizer.state_dict(), scheduler.state_dict()
    print(round(optimizer.param_groups[0]["lr"], 4))

    early = make_optimizer()
    early.load_state_dict(saved[0])
    make_scheduler(early).load_state_dict(saved[1])
    print(round(early.param_groups[0]["lr"], 4))

    late = make_optimizer()
    scheduler = make_scheduler(late)
    late.load_state_dict(saved[0])
    scheduler.load_state_dict(saved[1])
    print(round(late.param_groups[0]["lr"], 4))
    # --8<-- [end:resume_scheduler_order]
    return early.param_groups[0]["lr"], late.param_groups[0]["lr"]


def resume_scheduler_last_epoch():
    # --8<-- [start:resume_scheduler_last_epoch]
    import torch

    optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)
    torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, last_epoch=5)
    # --8<-- [end:resume_scheduler_last_epoch]


def resume_scheduler_lambda():
    # --8<-- [start:resume_scheduler_lambda]
    import torch

    optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.5**epoch)
    state = scheduler.state_dict()
    print(state["last_epoch"], state["lr_lambdas"])
    # --8<-- [end:resume_scheduler_lambda]
    return state


def ema_swa_averaging():
    # --8<-- [start:ema_swa_averaging]
    import torch
    from torch import nn
    from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

    torch.manual_seed(0)
    inputs = torch.randn(256, 4)
    targets = inputs.sum(dim=1, keepdim=True) + torch.randn(256, 1)
    model = nn.Linear(4, 1)
    ema = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.95))
    swa = AveragedModel(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for step in range(400):
        chosen = torch.randint(0, 256, (4,))
        optimizer.zero_grad()
        nn.functional.mse_loss(model(inputs[chosen]), targets[chosen]).backward()
        optimizer.step()
        ema.update_parameters(model)
        if step >= 200:
            swa.update_parameters(model)

    models = {"model": model, "ema": ema, "swa": swa}
    losses = {}
    with torch.no_grad():
        for name, each in models.items():
            losses[name] = nn.functional.mse_loss(each(inputs), targets).item()
            print(f"{name:5} {losses[name]:.2f}")
    print(swa.n_averaged.item())
    # --8<-- [end:ema_swa_averaging]
    return losses


def ema_swa_averaging_by_hand():
    # --8<-- [start:ema_swa_averaging_by_hand]
    from torch import nn
    from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

    model = nn.Linear(1, 1, bias=False)
    ema = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))
    swa = AveragedModel(model)
    by_hand = None
    for value in (1.0, 2.0, 6.0):
        nn.init.constant_(model.weight, value)
        ema.update_parameters(model)
        swa.update_parameters(model)
        by_hand = value if by_hand is None else 0.9 * by_hand + 0.1 * value
        print(
            value, round(ema.module.weight.item(), 4), round(by_hand, 4), swa.module.weight.item()
        )
    # --8<-- [end:ema_swa_averaging_by_hand]
    return ema.module.weight.item(), by_hand, swa.module.weight.item()


def ema_swa_averaging_bn():
    # --8<-- [start:ema_swa_averaging_bn]
    import torch
    from torch import nn
    from torch.optim.swa_utils import AveragedModel, update_bn

    torch.manual_seed(0)
    batches = [torch.randn(16, 4) for _ in range(8)]
    model = nn.Sequential(nn.Linear(4, 2), nn.BatchNorm1d(2))
    swa = AveragedModel(model)
    for scale in (1.0, 9.0):
        nn.init.constant_(model[0].weight, scale)
        for inputs in batches:
            model(inputs)
        swa.update_parameters(model)

    with torch.no_grad():
        true_variance = swa.module[0](torch.cat(batches)).var(dim=0)
    before = swa.module[1].running_var.clone()
    update_bn(batches, swa)
    after = swa.module[1].running_var
    print(f"{before[0] / true_variance[0]:.1f} {after[0] / true_variance[0]:.1f}")
    # --8<-- [end:ema_swa_averaging_bn]
    return before / true_variance, after / true_variance


def lr_finder():
    # --8<-- [start:lr_finder]
    import copy

    import torch
    from torch import nn

    def find_lr(model, batches, low=1e-4, high=10.0):
        trial = copy.deepcopy(model)
        optimizer = torch.optim.SGD(trial.parameters(), lr=low)
        factor = (high / low) ** (1 / (len(batches) - 1))
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=factor)
        found, smooth = [], None
        for inputs, targets in batches:
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(trial(inputs), targets)
            value = loss.item()
            smooth = value if smooth is None else 0.8 * smooth + 0.2 * value
            found.append((optimizer.param_groups[0]["lr"], smooth))
            if not smooth < 4 * found[0][1]:
                break
            loss.backward()
            optimizer.step()
            scheduler.step()
        return found

    torch.manual_seed(0)
    batches = []
    for _ in range(101):
        inputs = torch.randn(16, 4) * torch.tensor([1.0, 1.0, 1.0, 4.0])
        batches.append((inputs, inputs.sum(dim=1, keepdim=True) + torch.randn(16, 1)))
    found = find_lr(nn.Linear(4, 1), batches)
    for lr, loss in found[::10]:
        print(f"{lr:.4f} {loss:6.1f}")
    lowest = min(found, key=lambda pair: pair[1])
    print(f"lowest at {lowest[0]:.2f}, stopped at {found[-1][0]:.2f}")
    # --8<-- [end:lr_finder]
    return found, lowest


def lr_finder_lowest():
    # --8<-- [start:lr_finder_lowest]
    import torch
    from torch import nn

    for lr in (0.13, 0.013):
        torch.manual_seed(0)
        model = nn.Linear(4, 1)
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        for _ in range(100):
            inputs = torch.randn(16, 4) * torch.tensor([1.0, 1.0, 1.0, 4.0])
            targets = inputs.sum(dim=1, keepdim=True) + torch.randn(16, 1)
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(model(inputs), targets)
            loss.backward()
            optimizer.step()
        print(lr, "fell" if loss < 2 else "grew")
    # --8<-- [end:lr_finder_lowest]
    return loss.item()
