"""The model ends in a softmax or sigmoid that the loss applies once more."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    labels = torch.arange(10).repeat(20)
    inputs = nn.functional.one_hot(labels, 10).float()
    model = nn.Sequential(nn.Linear(10, 10), nn.Softmax(dim=1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for step in range(301):
        loss = nn.functional.cross_entropy(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 100 == 0:
            print(step, round(loss.item(), 3))
    # --8<-- [end:reproduce]
    return model, inputs


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    labels = torch.arange(10).repeat(20)
    inputs = nn.functional.one_hot(labels, 10).float()
    model = nn.Sequential(nn.Linear(10, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for step in range(301):
        loss = nn.functional.cross_entropy(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 100 == 0:
            print(step, round(loss.item(), 3))
    # --8<-- [end:fix]
    return model, inputs


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    @torch.no_grad()
    def gives_probabilities(model, inputs):
        outputs = model(inputs)
        return bool(((outputs >= 0) & (outputs <= 1)).all())

    torch.manual_seed(0)
    inputs = torch.randn(64, 4)
    model = nn.Sequential(nn.Linear(4, 10), nn.Softmax(dim=1))
    print(gives_probabilities(model, inputs))
    print(gives_probabilities(model[:1], inputs))
    # --8<-- [end:detect]
    return gives_probabilities


def lowest_loss():
    # --8<-- [start:lowest_loss]
    import torch
    from torch.nn import functional as F

    losses = {}
    for classes in (2, 3, 10, 100, 1000):
        perfect = torch.eye(classes)
        labels = torch.arange(classes)
        losses[classes] = round(F.cross_entropy(perfect, labels).item(), 3)
    print(losses)
    # --8<-- [end:lowest_loss]
    return losses


def reproduce_sigmoid():
    # --8<-- [start:reproduce_sigmoid]
    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs = torch.linspace(-1, 1, 40).unsqueeze(1)
    targets = (inputs > 0).float()
    model = nn.Sequential(nn.Linear(1, 1), nn.Sigmoid())
    criterion = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.5)
    for _ in range(300):
        loss = criterion(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(round(loss.item(), 2))
    # --8<-- [end:reproduce_sigmoid]
    return model, inputs


def fix_sigmoid():
    # --8<-- [start:fix_sigmoid]
    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs = torch.linspace(-1, 1, 40).unsqueeze(1)
    targets = (inputs > 0).float()
    model = nn.Sequential(nn.Linear(1, 1))
    criterion = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.5)
    for _ in range(300):
        loss = criterion(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(round(loss.item(), 2))
    # --8<-- [end:fix_sigmoid]
    return model, inputs


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 3)

        def forward(self, x):
            return torch.softmax(self.layer(x), dim=1)

    model = Net()
    print(model(torch.randn(2, 4)).grad_fn.name())
    # --8<-- [end:find_it]
    return model(torch.randn(2, 4)).grad_fn.name()
