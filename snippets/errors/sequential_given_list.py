"""A container is given something that is no module: a list, a function, a class, a tensor."""

KIND = "error"
MESSAGES = [("TypeError", "{given:any} is not a Module subclass")]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    layers = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)]
    model = nn.Sequential(layers)
    print(len(model))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    layers = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)]
    model = nn.Sequential(*layers)
    print(len(model))
    # --8<-- [end:fix]
    return len(model)


def reproduce_class():
    # --8<-- [start:reproduce_class]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU, nn.Linear(8, 2))
    print(len(model))
    # --8<-- [end:reproduce_class]


def fix_class():
    # --8<-- [start:fix_class]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    print(len(model))
    # --8<-- [end:fix_class]
    return len(model)


def reproduce_function():
    # --8<-- [start:reproduce_function]
    import torch
    import torch.nn.functional as F
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), F.relu, nn.Linear(8, 2))
    print(tuple(model(torch.rand(3, 4)).shape))
    # --8<-- [end:reproduce_function]


def fix_function():
    # --8<-- [start:fix_function]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    print(tuple(model(torch.rand(3, 4)).shape))
    # --8<-- [end:fix_function]
    return tuple(model(torch.rand(3, 4)).shape)


def reproduce_parameters():
    # --8<-- [start:reproduce_parameters]
    import torch
    from torch import nn

    weights = nn.ModuleList([torch.zeros(3), torch.ones(3)])
    print(len(weights))
    # --8<-- [end:reproduce_parameters]


def fix_parameters():
    # --8<-- [start:fix_parameters]
    import torch
    from torch import nn

    weights = nn.ParameterList([torch.zeros(3), torch.ones(3)])
    print(len(weights))
    # --8<-- [end:fix_parameters]
    return len(list(weights.parameters()))


def find_it():
    # --8<-- [start:find_it]
    import torch.nn.functional as F
    from torch import nn

    layers = [nn.Linear(4, 8), F.relu, nn.ReLU, nn.Linear(8, 2)]

    wrong = [place for place, layer in enumerate(layers) if not isinstance(layer, nn.Module)]
    print(wrong)
    # --8<-- [end:find_it]
    return wrong
