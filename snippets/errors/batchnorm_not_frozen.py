"""Frozen parameters, but BatchNorm's running statistics go on changing in training mode."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    backbone = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3))
    backbone.requires_grad_(False)
    model = nn.Sequential(backbone, nn.Linear(3, 1))
    batch = torch.randn(16, 4) + 2

    def step():
        model(batch).mean().backward()

    model.train()
    for _ in range(3):
        step()
        print([round(value, 2) for value in backbone[1].running_mean.tolist()])
    # --8<-- [end:reproduce]
    return model, step


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    backbone = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3))
    backbone.requires_grad_(False)
    model = nn.Sequential(backbone, nn.Linear(3, 1))
    batch = torch.randn(16, 4) + 2

    def step():
        model(batch).mean().backward()

    model.train()
    backbone.eval()
    for _ in range(3):
        step()
        print([round(value, 2) for value in backbone[1].running_mean.tolist()])
    # --8<-- [end:fix]
    return model, step


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    def frozen_but_moving(model, step):
        before = {name: value.clone() for name, value in model.named_buffers()}
        step()
        moved = {name for name, value in model.named_buffers() if not value.equal(before[name])}
        return [
            name
            for name, layer in model.named_modules()
            if f"{name}.running_mean".lstrip(".") in moved
            and layer.weight is not None
            and not layer.weight.requires_grad
        ]

    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3)).requires_grad_(False)
    batch = torch.randn(16, 4)
    print(frozen_but_moving(model, lambda: model(batch)))
    print(frozen_but_moving(model.eval(), lambda: model(batch)))
    # --8<-- [end:detect]
    return frozen_but_moving


def no_grad():
    # --8<-- [start:no_grad]
    import torch
    from torch import nn

    norm = nn.BatchNorm1d(3).requires_grad_(False)
    with torch.no_grad():
        norm(torch.tensor([[1.0, 2.0, 3.0], [3.0, 4.0, 5.0]]))
    print(norm.running_mean)
    # --8<-- [end:no_grad]
    return norm


def reproduce_train_again():
    # --8<-- [start:reproduce_train_again]
    import torch
    from torch import nn

    class Classifier(nn.Module):
        def __init__(self):
            super().__init__()
            self.backbone = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3))
            self.backbone.requires_grad_(False).eval()
            self.head = nn.Linear(3, 1)

        def forward(self, x):
            return self.head(self.backbone(x))

    model = Classifier()
    batch = torch.randn(16, 4)

    def step():
        model.train()
        model(batch).mean().backward()

    step()
    print(model.backbone[1].training)
    # --8<-- [end:reproduce_train_again]
    return model, step


def fix_train_again():
    # --8<-- [start:fix_train_again]
    import torch
    from torch import nn

    class Classifier(nn.Module):
        def __init__(self):
            super().__init__()
            self.backbone = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3))
            self.backbone.requires_grad_(False).eval()
            self.head = nn.Linear(3, 1)

        def train(self, mode=True):
            super().train(mode)
            self.backbone.eval()
            return self

        def forward(self, x):
            return self.head(self.backbone(x))

    model = Classifier()
    batch = torch.randn(16, 4)

    def step():
        model.train()
        model(batch).mean().backward()

    step()
    print(model.backbone[1].training)
    # --8<-- [end:fix_train_again]
    return model, step


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3), nn.Linear(3, 1))
    model[:2].requires_grad_(False)

    found = []
    for name, layer in model.named_modules():
        weight = getattr(layer, "weight", None)
        frozen = weight is not None and not weight.requires_grad
        if hasattr(layer, "running_mean") and layer.training and frozen:
            found.append((name, type(layer).__name__))
    print(found)
    # --8<-- [end:find_it]
    return found
