"""A model predicts in training mode: dropout drops at random, BatchNorm looks at the batch."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout(0.5), nn.Linear(8, 1))
    batch = torch.randn(4, 4)
    with torch.no_grad():
        for _ in range(3):
            print([round(value, 2) for value in model(batch).flatten().tolist()])
    # --8<-- [end:reproduce]
    return model, batch


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout(0.5), nn.Linear(8, 1))
    batch = torch.randn(4, 4)
    model.eval()
    with torch.no_grad():
        for _ in range(3):
            print([round(value, 2) for value in model(batch).flatten().tolist()])
    # --8<-- [end:fix]
    return model, batch


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    @torch.no_grad()
    def changes_its_mind(model, batch):
        once = model(batch)
        again = model(batch)
        halves = torch.cat([model(half) for half in batch.chunk(2)])
        same = torch.allclose(once, again) and torch.allclose(once, halves, atol=1e-4)
        return not same

    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8))
    batch = torch.randn(6, 4)
    print(changes_its_mind(model, batch))
    print(changes_its_mind(model.eval(), batch))
    # --8<-- [end:detect]
    return changes_its_mind


def reproduce_functional():
    # --8<-- [start:reproduce_functional]
    import torch
    from torch import nn
    from torch.nn import functional as F

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 8)

        def forward(self, x):
            return F.dropout(self.layer(x), p=0.5)

    torch.manual_seed(0)
    model, batch = Net().eval(), torch.ones(8, 4)
    with torch.no_grad():
        print(torch.equal(model(batch), model(batch)))
    # --8<-- [end:reproduce_functional]
    return model, batch


def fix_functional():
    # --8<-- [start:fix_functional]
    import torch
    from torch import nn
    from torch.nn import functional as F

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 8)

        def forward(self, x):
            return F.dropout(self.layer(x), p=0.5, training=self.training)

    torch.manual_seed(0)
    model, batch = Net().eval(), torch.ones(8, 4)
    with torch.no_grad():
        print(torch.equal(model(batch), model(batch)))
    # --8<-- [end:fix_functional]
    return model, batch


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1)).eval()
    model[1].train()

    for name, module in model.named_modules():
        if module.training:
            print(name, module)
    # --8<-- [end:find_it]
    return [name for name, module in model.named_modules() if module.training]
