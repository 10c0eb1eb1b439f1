"""A tensor is called like a function."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("TypeError", "'Tensor' object is not callable"),
    ("TypeError", "'Parameter' object is not callable"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    loss = nn.MSELoss()
    outputs, targets = torch.zeros(4), torch.ones(4)
    for _ in range(2):
        loss = loss(outputs, targets)
        print(loss.item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    criterion = nn.MSELoss()
    outputs, targets = torch.zeros(4), torch.ones(4)
    for _ in range(2):
        loss = criterion(outputs, targets)
        print(loss.item())
    # --8<-- [end:fix]
    return loss.item()


def reproduce_brackets():
    # --8<-- [start:reproduce_brackets]
    import torch

    scores = torch.tensor([0.1, 0.7, 0.2])
    print(scores(1))
    # --8<-- [end:reproduce_brackets]


def fix_brackets():
    # --8<-- [start:fix_brackets]
    import torch

    scores = torch.tensor([0.1, 0.7, 0.2])
    print(scores[1])
    # --8<-- [end:fix_brackets]
    return scores[1].item()


def reproduce_weight():
    # --8<-- [start:reproduce_weight]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.full((2,), 3.0))

        def forward(self, inputs):
            return self.scale(inputs)

    print(Scale()(torch.ones(2)).tolist())
    # --8<-- [end:reproduce_weight]


def fix_weight():
    # --8<-- [start:fix_weight]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.full((2,), 3.0))

        def forward(self, inputs):
            return self.scale * inputs

    print(Scale()(torch.ones(2)).tolist())
    # --8<-- [end:fix_weight]
    return Scale()(torch.ones(2)).tolist()


def reproduce_grad():
    # --8<-- [start:reproduce_grad]
    import torch

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    weight.square().sum().backward()
    print(weight.grad())
    # --8<-- [end:reproduce_grad]


def fix_grad():
    # --8<-- [start:fix_grad]
    import torch

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    weight.square().sum().backward()
    print(weight.grad)
    # --8<-- [end:fix_grad]
    return weight.grad.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    accuracy = torch.tensor([1.0, 2.0])
    criterion = torch.nn.MSELoss()

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor):
            print(name, tuple(value.shape))
    # --8<-- [end:find_it]
