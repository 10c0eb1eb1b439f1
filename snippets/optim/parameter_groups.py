"""What an optimiser holds: groups with settings of their own, and tensors, not names."""


def param_groups():
    # --8<-- [start:param_groups]
    import torch
    from torch import nn

    model = nn.ModuleDict(
        {"body": nn.Linear(8, 8), "fc": nn.Linear(8, 3), "extra": nn.Linear(3, 3)}
    )
    optimizer = torch.optim.SGD(
        [
            {"params": model["body"].parameters()},
            {"params": model["fc"].parameters(), "lr": 0.1},
        ],
        lr=0.01,
        momentum=0.9,
    )
    optimizer.add_param_group({"params": model["extra"].parameters(), "lr": 1.0})
    for group in optimizer.param_groups:
        print(group["lr"], group["momentum"], [tuple(p.shape) for p in group["params"]])
    # --8<-- [end:param_groups]
    return optimizer


def param_groups_by_name():
    # --8<-- [start:param_groups_by_name]
    import torch
    from torch import nn

    model = nn.ModuleDict({"body": nn.Linear(8, 8), "fc": nn.Linear(8, 3)})
    fast = [p for name, p in model.named_parameters() if "fc" in name]
    slow = [p for name, p in model.named_parameters() if "fc" not in name]
    optimizer = torch.optim.SGD([{"params": slow}, {"params": fast, "lr": 0.1}], lr=0.01)
    print([(group["lr"], len(group["params"])) for group in optimizer.param_groups])

    for group in optimizer.param_groups:
        group["lr"] *= 0.5
    print([group["lr"] for group in optimizer.param_groups], optimizer.defaults["lr"])
    # --8<-- [end:param_groups_by_name]
    return optimizer


def param_groups_generator():
    # --8<-- [start:param_groups_generator]
    import torch
    from torch import nn

    model = nn.Linear(8, 3)
    parameters = model.parameters()
    print(type(parameters).__name__)
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    print(list(parameters))
    print(len(optimizer.param_groups), type(optimizer.param_groups[0]).__name__)
    print(*optimizer.param_groups[0])
    # --8<-- [end:param_groups_generator]
    return parameters, optimizer


def param_groups_twice():
    # --8<-- [start:param_groups_twice]
    import torch
    from torch import nn

    model = nn.ModuleDict({"body": nn.Linear(8, 8), "fc": nn.Linear(8, 3)})
    torch.optim.SGD(
        [{"params": model.parameters()}, {"params": model["fc"].parameters(), "lr": 0.1}], lr=0.01
    )
    # --8<-- [end:param_groups_twice]


def param_groups_empty():
    # --8<-- [start:param_groups_empty]
    import torch
    from torch import nn

    model = nn.Linear(8, 3).requires_grad_(False)
    torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)
    # --8<-- [end:param_groups_empty]


def param_groups_nonleaf():
    # --8<-- [start:param_groups_nonleaf]
    import torch

    weight = torch.randn(3, requires_grad=True)
    torch.optim.SGD([weight * 0.1], lr=0.1)
    # --8<-- [end:param_groups_nonleaf]


def replaced_parameter():
    # --8<-- [start:replaced_parameter]
    import torch
    from torch import nn

    def train(change):
        bn = nn.BatchNorm1d(3)
        optimizer = torch.optim.SGD(bn.parameters(), lr=0.1)
        change(bn)
        held = optimizer.param_groups[0]["params"]
        before = bn.weight.detach().clone()
        torch.manual_seed(0)
        bn(torch.randn(8, 3)).pow(3).sum().backward()
        optimizer.step()
        return any(p is bn.weight for p in held), not torch.equal(bn.weight, before)

    def replace(bn):
        bn.weight = nn.Parameter(torch.full((3,), 0.5))

    def fill(bn):
        with torch.no_grad():
            bn.weight.mul_(0.5)

    def data(bn):
        bn.weight.data = torch.full((3,), 0.5)

    results = {change.__name__: train(change) for change in (replace, fill, data)}
    for name, (held, moved) in results.items():
        print(f"{name:8} held {held!s:6} moved {moved}")
    # --8<-- [end:replaced_parameter]
    return results


def replaced_parameter_assign():
    # --8<-- [start:replaced_parameter_assign]
    from torch import nn

    bn = nn.BatchNorm1d(3)
    bn.weight = bn.weight * 0.5
    # --8<-- [end:replaced_parameter_assign]


def replaced_parameter_in_place():
    # --8<-- [start:replaced_parameter_in_place]
    from torch import nn

    bn = nn.BatchNorm1d(3)
    bn.weight.mul_(0.5)
    # --8<-- [end:replaced_parameter_in_place]


def replaced_parameter_device():
    # --8<-- [start:replaced_parameter_device]
    import torch
    from torch import nn

    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model.double()
    print(optimizer.param_groups[0]["params"][0] is model.weight, model.weight.dtype)

    model.load_state_dict(nn.Linear(3, 1).state_dict())
    print(optimizer.param_groups[0]["params"][0] is model.weight)

    model.load_state_dict(nn.Linear(3, 1).state_dict(), assign=True)
    print(optimizer.param_groups[0]["params"][0] is model.weight)
    # --8<-- [end:replaced_parameter_device]
    return optimizer.param_groups[0]["params"][0], model.weight


def weight_decay_groups_adamw():
    # --8<-- [start:weight_decay_groups_adamw]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Flatten(), nn.Linear(8, 2))
    decay = [p for p in model.parameters() if p.ndim > 1]
    no_decay = [p for p in model.parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decay, "weight_decay": 0.05}, {"params": no_decay, "weight_decay": 0.0}],
        lr=1e-3,
    )
    for group in optimizer.param_groups:
        print(group["weight_decay"], [tuple(p.shape) for p in group["params"]])
    # --8<-- [end:weight_decay_groups_adamw]
    return optimizer


def weight_decay_groups_adamw_difference():
    # --8<-- [start:weight_decay_groups_adamw_difference]
    import torch

    def weight_after(Optimizer, scale, weight_decay):
        weight = torch.tensor([1.0], requires_grad=True)
        optimizer = Optimizer([weight], lr=0.01, weight_decay=weight_decay)
        for step in range(100):
            optimizer.zero_grad()
            (scale * (-1) ** step * weight).sum().backward()
            optimizer.step()
        return weight.item()

    results = {}
    for Optimizer in (torch.optim.Adam, torch.optim.AdamW):
        shrunk = [
            weight_after(Optimizer, scale, 0.1) / weight_after(Optimizer, scale, 0.0)
            for scale in (1.0, 100.0)
        ]
        results[Optimizer.__name__] = shrunk
        print(f"{Optimizer.__name__:6}", [round(share, 3) for share in shrunk])
    print(round((1 - 0.01 * 0.1) ** 100, 3))
    # --8<-- [end:weight_decay_groups_adamw_difference]
    return results
