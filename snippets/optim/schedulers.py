"""Schedulers: the courses of the learning rate, warm-up, and a rate set by hand."""


def schedulers():
    # --8<-- [start:schedulers]
    import torch
    from torch.optim import lr_scheduler as s

    makers = {
        "StepLR": lambda o: s.StepLR(o, step_size=3, gamma=0.1),
        "MultiStepLR": lambda o: s.MultiStepLR(o, milestones=[2, 5], gamma=0.1),
        "ExponentialLR": lambda o: s.ExponentialLR(o, gamma=0.5),
        "CosineAnnealingLR": lambda o: s.CosineAnnealingLR(o, T_max=6),
        "WarmRestarts": lambda o: s.CosineAnnealingWarmRestarts(o, T_0=3),
        "LinearLR": lambda o: s.LinearLR(o, start_factor=0.1, total_iters=3),
        "ConstantLR": lambda o: s.ConstantLR(o, factor=0.1, total_iters=3),
        "PolynomialLR": lambda o: s.PolynomialLR(o, total_iters=6, power=2),
        "LambdaLR": lambda o: s.LambdaLR(o, lambda epoch: 1 / (1 + epoch)),
        "MultiplicativeLR": lambda o: s.MultiplicativeLR(o, lambda epoch: 0.9),
    }
    rates = {}
    for name, make in makers.items():
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
        scheduler = make(optimizer)
        rates[name] = []
        for _ in range(7):
            rates[name].append(round(scheduler.get_last_lr()[0], 3))
            optimizer.step()
            scheduler.step()
        print(f"{name:17}", *rates[name])
    # --8<-- [end:schedulers]
    return rates


def schedulers_per_batch():
    # --8<-- [start:schedulers_per_batch]
    import torch
    from torch.optim import lr_scheduler as s

    makers = {
        "OneCycleLR": lambda o: s.OneCycleLR(o, max_lr=1.0, total_steps=8),
        "CyclicLR": lambda o: s.CyclicLR(o, base_lr=0.1, max_lr=1.0, step_size_up=3),
    }
    rates, momenta = {}, {}
    for name, make in makers.items():
        weight = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
        scheduler = make(optimizer)
        rates[name], momenta[name] = [], []
        for _ in range(7):
            group = optimizer.param_groups[0]
            rates[name].append(round(group["lr"], 3))
            momenta[name].append(round(group["momentum"], 3))
            optimizer.step()
            scheduler.step()
        print(f"{name:10} lr      ", *rates[name])
        print(f"{name:10} momentum", *momenta[name])
    # --8<-- [end:schedulers_per_batch]
    return rates, momenta


def schedulers_too_many():
    # --8<-- [start:schedulers_too_many]
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=1.0, total_steps=3)
    for _ in range(4):
        optimizer.step()
        scheduler.step()
    # --8<-- [end:schedulers_too_many]


def schedulers_plateau():
    # --8<-- [start:schedulers_plateau]
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=2)
    rates = []
    for loss in [1.0, 0.8, 0.9, 0.9, 0.9, 0.7, 0.7]:
        optimizer.step()
        scheduler.step(loss)
        rates.append(scheduler.get_last_lr()[0])
    print(rates)
    scheduler.step()
    # --8<-- [end:schedulers_plateau]


def schedulers_verbose():
    # --8<-- [start:schedulers_verbose]
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    torch.optim.lr_scheduler.StepLR(optimizer, step_size=30, verbose=True)
    # --8<-- [end:schedulers_verbose]


def schedulers_milestones():
    # --8<-- [start:schedulers_milestones]
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.05)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[30, 80], gamma=0.1)
    for epoch in range(100):
        if epoch in (0, 29, 30, 79, 80):
            print(epoch, round(optimizer.param_groups[0]["lr"], 5))
        optimizer.step()
        scheduler.step()
    # --8<-- [end:schedulers_milestones]
    return optimizer.param_groups[0]["lr"]


def warm_up():
    # --8<-- [start:warm_up]
    import torch
    from torch.optim.lr_scheduler import LinearLR, MultiStepLR, SequentialLR

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    warm_up = LinearLR(optimizer, start_factor=0.1, total_iters=3)
    after = MultiStepLR(optimizer, milestones=[2], gamma=0.1)
    scheduler = SequentialLR(optimizer, [warm_up, after], milestones=[3])
    rates = []
    for _ in range(7):
        rates.append(round(scheduler.get_last_lr()[0], 4))
        optimizer.step()
        scheduler.step()
    print(rates)
    # --8<-- [end:warm_up]
    return rates


def warm_up_class():
    # --8<-- [start:warm_up_class]
    import torch
    from torch.optim.lr_scheduler import LRScheduler

    class Overshooting(LRScheduler):
        def __init__(self, optimizer, total_iters):
            self.total_iters = total_iters
            super().__init__(optimizer)

        def get_lr(self):
            return [lr * self.last_epoch / (self.total_iters + 1e-8) for lr in self.base_lrs]

    class WarmUp(Overshooting):
        def get_lr(self):
            share = min(1.0, (self.last_epoch + 1) / self.total_iters)
            return [lr * share for lr in self.base_lrs]

    rates = {}
    for Scheduler in (Overshooting, WarmUp):
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
        scheduler = Scheduler(optimizer, total_iters=5)
        name = Scheduler.__name__
        rates[name] = []
        for _ in range(8):
            rates[name].append(round(scheduler.get_last_lr()[0], 2))
            optimizer.step()
            scheduler.step()
        print(f"{name:12}", rates[name])
    # --8<-- [end:warm_up_class]
    return rates


def warm_up_last_epoch():
    # --8<-- [start:warm_up_last_epoch]
    import torch
    from torch.optim import lr_scheduler

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler = lr_scheduler.StepLR(optimizer, step_size=3)
    print(scheduler.last_epoch)
    optimizer.step()
    scheduler.step()
    print(scheduler.last_epoch)
    print(issubclass(lr_scheduler._LRScheduler, lr_scheduler.LRScheduler))
    # --8<-- [end:warm_up_last_epoch]
    return scheduler.last_epoch


def warm_up_cosine():
    # --8<-- [start:warm_up_cosine]
    import math

    import torch

    def warm_up_then_cosine(step, warm=3, total=9):
        if step < warm:
            return (step + 1) / warm
        return 0.5 * (1 + math.cos(math.pi * (step - warm) / (total - warm)))

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, warm_up_then_cosine)
    rates = []
    for _ in range(10):
        rates.append(round(scheduler.get_last_lr()[0], 3))
        optimizer.step()
        scheduler.step()
    print(rates)
    # --8<-- [end:warm_up_cosine]
    return rates


def manual_lr():
    # --8<-- [start:manual_lr]
    import torch

    def adjust_learning_rate(optimizer, epoch, base=0.1):
        for group in optimizer.param_groups:
            group["lr"] = base * 0.1 ** (epoch // 30)

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    rates = []
    for epoch in range(90):
        adjust_learning_rate(optimizer, epoch)
        rates.append(round(optimizer.param_groups[0]["lr"], 6))
    print(rates[0], rates[29], rates[30], rates[60])
    # --8<-- [end:manual_lr]
    return rates


def manual_lr_lambda():
    # --8<-- [start:manual_lr_lambda]
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.1 ** (epoch // 30))
    rates = []
    for _ in range(90):
        rates.append(round(optimizer.param_groups[0]["lr"], 6))
        optimizer.step()
        scheduler.step()
    print(rates[0], rates[29], rates[30], rates[60])
    # --8<-- [end:manual_lr_lambda]
    return rates


def manual_lr_never_called():
    # --8<-- [start:manual_lr_never_called]
    import torch

    def adjust_learning_rate(optimizer, epoch, base=0.1):
        for group in optimizer.param_groups:
            group["lr"] = base * 0.1 ** (epoch // 30)

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    for _ in range(60):
        optimizer.step()
    print(optimizer.param_groups[0]["lr"])
    adjust_learning_rate(optimizer, epoch=60)
    print(round(optimizer.param_groups[0]["lr"], 6))
    # --8<-- [end:manual_lr_never_called]
    return optimizer.param_groups[0]["lr"]


def manual_lr_groups():
    # --8<-- [start:manual_lr_groups]
    import torch

    weights = [torch.zeros(1, requires_grad=True) for _ in range(2)]
    groups = [{"params": weights[:1], "lr": 0.01}, {"params": weights[1:], "lr": 0.1}]
    optimizer = torch.optim.SGD(groups)
    for group in optimizer.param_groups:
        group["lr"] = 0.1 * 0.1
    print([round(group["lr"], 4) for group in optimizer.param_groups])

    optimizer = torch.optim.SGD(groups)
    for group, base in zip(optimizer.param_groups, (0.01, 0.1)):
        group["lr"] = base * 0.1
    print([round(group["lr"], 4) for group in optimizer.param_groups])
    # --8<-- [end:manual_lr_groups]
    return [group["lr"] for group in optimizer.param_groups]
