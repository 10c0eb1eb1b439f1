"""A normalising layer in training mode gets one value per channel: no variance to compute."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        "Expected more than 1 value per channel when training, got input size {actual:shape}",
    ),
    ("ValueError", "Expected more than 1 value per channel when training"),
    (
        "ValueError",
        "Expected more than 1 spatial element when training, got input size {actual:shape}",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8))
    loader = DataLoader(torch.rand(9, 4), batch_size=4, shuffle=True)
    for batch in loader:
        model(batch)
    print("done")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8))
    loader = DataLoader(torch.rand(9, 4), batch_size=4, shuffle=True, drop_last=True)
    for batch in loader:
        model(batch)
    print("done")
    # --8<-- [end:fix]
    return [len(batch) for batch in loader]


def reproduce_predict():
    # --8<-- [start:reproduce_predict]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8))
    sample = torch.rand(1, 4)
    print(tuple(model(sample).shape))
    # --8<-- [end:reproduce_predict]


def fix_predict():
    # --8<-- [start:fix_predict]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8))
    sample = torch.rand(1, 4)
    model.eval()
    print(tuple(model(sample).shape))
    # --8<-- [end:fix_predict]
    return tuple(model(sample).shape)


def reproduce_pooled():
    # --8<-- [start:reproduce_pooled]
    import torch
    from torch import nn

    branch = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Conv2d(64, 32, 1), nn.BatchNorm2d(32))
    features = torch.rand(1, 64, 30, 40)
    print(tuple(branch(features).shape))
    # --8<-- [end:reproduce_pooled]


def fix_pooled():
    # --8<-- [start:fix_pooled]
    import torch
    from torch import nn

    branch = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Conv2d(64, 32, 1), nn.GroupNorm(8, 32))
    features = torch.rand(1, 64, 30, 40)
    print(tuple(branch(features).shape))
    # --8<-- [end:fix_pooled]
    return tuple(branch(features).shape)


def reproduce_instance():
    # --8<-- [start:reproduce_instance]
    import torch
    from torch import nn

    norm = nn.InstanceNorm2d(32)
    print(tuple(norm(torch.rand(8, 32, 1, 1)).shape))
    # --8<-- [end:reproduce_instance]


def fix_instance():
    # --8<-- [start:fix_instance]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(32)
    print(tuple(norm(torch.rand(8, 32, 1, 1)).shape))
    # --8<-- [end:fix_instance]
    return tuple(norm(torch.rand(8, 32, 1, 1)).shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    norm = nn.BatchNorm1d(3).eval()
    for _step in range(100):
        norm(torch.rand(1, 3) + 5)
    print(norm.running_mean)
    # --8<-- [end:does_not_help]
    return norm.running_mean


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.rand(9, 4), batch_size=4)
    print(len(loader.dataset) % loader.batch_size)
    # --8<-- [end:find_it]
