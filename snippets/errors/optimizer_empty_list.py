"""An optimizer is built from no parameters at all."""

KIND = "error"
MESSAGES = [
    ("ValueError", "optimizer got an empty parameter list"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(4, 8), nn.Linear(8, 2)]

    model = Net()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    print(len(optimizer.param_groups[0]["params"]))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(4, 8), nn.Linear(8, 2)])

    model = Net()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    print(len(optimizer.param_groups[0]["params"]))
    # --8<-- [end:fix]
    return optimizer


def reproduce_used_up():
    # --8<-- [start:reproduce_used_up]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    parameters = model.parameters()
    print(sum(parameter.numel() for parameter in parameters))
    optimizer = torch.optim.Adam(parameters, lr=1e-3)
    # --8<-- [end:reproduce_used_up]


def fix_used_up():
    # --8<-- [start:fix_used_up]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    parameters = list(model.parameters())
    print(sum(parameter.numel() for parameter in parameters))
    optimizer = torch.optim.Adam(parameters, lr=1e-3)
    # --8<-- [end:fix_used_up]
    return optimizer


def reproduce_frozen():
    # --8<-- [start:reproduce_frozen]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    model.requires_grad_(False)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=1e-3)
    print(len(trained))
    # --8<-- [end:reproduce_frozen]


def fix_frozen():
    # --8<-- [start:fix_frozen]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    model.requires_grad_(False)
    model[1].requires_grad_(True)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=1e-3)
    print(len(trained))
    # --8<-- [end:fix_frozen]
    return trained


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    nn.init.ones_(model.weight)
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)

    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    print(model.weight.tolist())
    # --8<-- [end:does_not_help]
    return model.weight


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2).requires_grad_(False))

    for name, parameter in model.named_parameters():
        print(name, tuple(parameter.shape), parameter.requires_grad)
    # --8<-- [end:find_it]
