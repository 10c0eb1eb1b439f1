"""Code asks the wrapper, DataParallel or DistributedDataParallel, for what the model inside has."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "'DataParallel' object has no attribute '{name:path}'"),
    ("AttributeError", "'DistributedDataParallel' object has no attribute '{name:path}'"),
]
ATTESTED = [
    (
        "torch.nn.modules.module.ModuleAttributeError",
        "'DataParallel' object has no attribute '{name:path}'",
        "voidism/DiffCSE#5",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 2)

        def forward(self, batch):
            return self.encoder(batch).relu()

    model = nn.DataParallel(Net())
    print(model.encoder.weight.shape)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 2)

        def forward(self, batch):
            return self.encoder(batch).relu()

    model = nn.DataParallel(Net())
    print(model.module.encoder.weight.shape)
    # --8<-- [end:fix]
    return model


def wrapped_or_not():
    # --8<-- [start:wrapped_or_not]
    from torch import nn

    def unwrap(model):
        wrappers = (nn.DataParallel, nn.parallel.DistributedDataParallel)
        return model.module if isinstance(model, wrappers) else model

    print(unwrap(nn.DataParallel(nn.Linear(4, 2))))
    print(unwrap(nn.Linear(4, 2)))
    # --8<-- [end:wrapped_or_not]
    return unwrap


def reproduce_other_method():
    # --8<-- [start:reproduce_other_method]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 2)

        def forward(self, batch):
            return self.encode(batch).softmax(dim=1)

        def encode(self, batch):
            return self.encoder(batch)

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = nn.DataParallel(Net().to(device))
    features = model.encode(torch.ones(3, 4, device=device))
    print(features.shape)
    # --8<-- [end:reproduce_other_method]


def fix_other_method():
    # --8<-- [start:fix_other_method]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 2)

        def forward(self, batch, features_only=False):
            features = self.encode(batch)
            return features if features_only else features.softmax(dim=1)

        def encode(self, batch):
            return self.encoder(batch)

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = nn.DataParallel(Net().to(device))
    features = model(torch.ones(3, 4, device=device), features_only=True)
    print(features.shape)
    # --8<-- [end:fix_other_method]
    return features


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.DataParallel(nn.Sequential(nn.Linear(4, 2), nn.ReLU()))

    print(type(model).__name__, [name for name, _ in model.named_children()])
    print(type(model.module).__name__, [name for name, _ in model.module.named_children()])
    # --8<-- [end:find_it]
