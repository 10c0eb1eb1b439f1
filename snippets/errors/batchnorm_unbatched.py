"""A normalising layer gets an input with too few or too many dimensions."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("ValueError", "expected {wanted:int}D input (got {given:int}D input)"),
    ("ValueError", "expected {least:int}D or {most:int}D input (got {given:int}D input)"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(3).eval()
    picture = torch.rand(3, 8, 8)
    print(tuple(norm(picture).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(3).eval()
    picture = torch.rand(3, 8, 8).unsqueeze(0)
    print(tuple(norm(picture).shape))
    # --8<-- [end:fix]
    return tuple(norm(picture).shape)


def reproduce_flattened():
    # --8<-- [start:reproduce_flattened]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(8, 4), nn.BatchNorm2d(4))
    print(tuple(model(torch.rand(5, 8)).shape))
    # --8<-- [end:reproduce_flattened]


def fix_flattened():
    # --8<-- [start:fix_flattened]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(8, 4), nn.BatchNorm1d(4))
    print(tuple(model(torch.rand(5, 8)).shape))
    # --8<-- [end:fix_flattened]
    return tuple(model(torch.rand(5, 8)).shape)


def reproduce_maps():
    # --8<-- [start:reproduce_maps]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm1d(4))
    print(tuple(model(torch.rand(5, 3, 8, 8)).shape))
    # --8<-- [end:reproduce_maps]


def fix_maps():
    # --8<-- [start:fix_maps]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))
    print(tuple(model(torch.rand(5, 3, 8, 8)).shape))
    # --8<-- [end:fix_maps]
    return tuple(model(torch.rand(5, 3, 8, 8)).shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(3, momentum=1.0)
    picture = torch.stack([torch.zeros(8, 8), torch.ones(8, 8), torch.full((8, 8), 2.0)])
    norm(picture.unsqueeze(0))
    print(norm.running_mean.tolist())
    norm = nn.BatchNorm1d(8, momentum=1.0)
    norm(picture)
    print(norm.running_mean.tolist())
    # --8<-- [end:does_not_help]
    return norm.running_mean.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.Flatten(), nn.BatchNorm2d(4))

    def report(layer, inputs):
        print(type(layer).__name__, tuple(inputs[0].shape))

    for layer in model:
        layer.register_forward_pre_hook(report)
    model(torch.rand(2, 3, 8, 8))
    # --8<-- [end:find_it]
