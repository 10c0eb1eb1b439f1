"""Parameters that the optimizer was never given: they get gradients and never move."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model[2] = nn.Linear(8, 3)

    before = model[2].weight.detach().clone()
    loss = nn.functional.cross_entropy(model(torch.randn(6, 4)), torch.tensor([0, 1, 2, 0, 1, 2]))
    loss.backward()
    optimizer.step()
    print(torch.equal(model[2].weight, before))
    # --8<-- [end:reproduce]
    return model, optimizer


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
    model[2] = nn.Linear(8, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    before = model[2].weight.detach().clone()
    loss = nn.functional.cross_entropy(model(torch.randn(6, 4)), torch.tensor([0, 1, 2, 0, 1, 2]))
    loss.backward()
    optimizer.step()
    print(torch.equal(model[2].weight, before))
    # --8<-- [end:fix]
    return model, optimizer


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    def left_out(model, *optimizers):
        groups = [group for optimizer in optimizers for group in optimizer.param_groups]
        held = {id(parameter) for group in groups for parameter in group["params"]}
        return [
            name
            for name, parameter in model.named_parameters()
            if parameter.requires_grad and id(parameter) not in held
        ]

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 3))
    print(left_out(model, torch.optim.SGD(model[0].parameters(), lr=0.1)))
    print(left_out(model, torch.optim.SGD(model.parameters(), lr=0.1)))
    # --8<-- [end:detect]
    return left_out


def reproduce_unfrozen():
    # --8<-- [start:reproduce_unfrozen]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
    model[0].requires_grad_(False)
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(trainable, lr=0.1)

    model[0].requires_grad_(True)
    print(sum(len(group["params"]) for group in optimizer.param_groups))
    # --8<-- [end:reproduce_unfrozen]
    return model, optimizer


def fix_unfrozen():
    # --8<-- [start:fix_unfrozen]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
    model[0].requires_grad_(False)
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(trainable, lr=0.1)

    model[0].requires_grad_(True)
    optimizer.add_param_group({"params": model[0].parameters(), "lr": 0.01})
    print(sum(len(group["params"]) for group in optimizer.param_groups))
    # --8<-- [end:fix_unfrozen]
    return model, optimizer


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 3))
    optimizer = torch.optim.SGD(model[0].parameters(), lr=0.1)

    before = {name: value.detach().clone() for name, value in model.named_parameters()}
    model(torch.randn(6, 4)).square().mean().backward()
    optimizer.step()
    still = [name for name, value in model.named_parameters() if torch.equal(value, before[name])]
    print(still)
    # --8<-- [end:find_it]
    return still
