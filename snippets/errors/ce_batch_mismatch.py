"""A classification loss gets another number of scores than labels."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        "Expected input batch_size ({scores:int}) to match target batch_size ({labels:int}).",
    ),
    ("ValueError", "Expected input batch_size ({scores:int}) to match target batch_size"),
    ("ValueError", "Expected input batch_size to match target batch_size"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    maps = torch.randn(4, 16, 10, 10)
    labels = torch.tensor([0, 1, 2, 3])
    classify = nn.Linear(16 * 5 * 5, 10)
    scores = classify(maps.view(-1, 16 * 5 * 5))
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(tuple(scores.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    maps = torch.randn(4, 16, 10, 10)
    labels = torch.tensor([0, 1, 2, 3])
    classify = nn.Linear(16 * 10 * 10, 10)
    scores = classify(maps.flatten(1))
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(tuple(scores.shape))
    # --8<-- [end:fix]
    return tuple(scores.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    maps = torch.randn(4, 16, 10, 10)
    labels = torch.tensor([0, 1, 2, 3])
    classify = nn.Linear(16 * 5 * 5, 10)

    def cut_loss():
        scores = classify(maps.view(-1, 16 * 5 * 5))
        return nn.CrossEntropyLoss()(scores[: len(labels)], labels).item()

    before = cut_loss()
    maps[1:] = 0
    print(cut_loss() == before)
    # --8<-- [end:does_not_help]
    return cut_loss() == before


def reproduce_shifted():
    # --8<-- [start:reproduce_shifted]
    import torch
    from torch import nn

    tokens = torch.randint(50, (2, 6))
    scores = torch.randn(2, 6, 50)
    labels = tokens[:, 1:]
    loss = nn.CrossEntropyLoss()(scores.flatten(0, 1), labels.flatten())
    print(loss.shape)
    # --8<-- [end:reproduce_shifted]


def fix_shifted():
    # --8<-- [start:fix_shifted]
    import torch
    from torch import nn

    tokens = torch.randint(50, (2, 6))
    scores = torch.randn(2, 6, 50)
    labels = tokens[:, 1:]
    loss = nn.CrossEntropyLoss()(scores[:, :-1].flatten(0, 1), labels.flatten())
    print(loss.shape)
    # --8<-- [end:fix_shifted]
    return loss


def reproduce_last_batch():
    # --8<-- [start:reproduce_last_batch]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    discriminate = nn.Linear(3, 2)
    real = torch.ones(4, dtype=torch.long)
    for batch in DataLoader(torch.randn(10, 3), batch_size=4):
        loss = nn.CrossEntropyLoss()(discriminate(batch), real)
        print(len(batch), len(real))
    # --8<-- [end:reproduce_last_batch]


def fix_last_batch():
    # --8<-- [start:fix_last_batch]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    discriminate = nn.Linear(3, 2)
    for batch in DataLoader(torch.randn(10, 3), batch_size=4):
        real = torch.ones(len(batch), dtype=torch.long)
        loss = nn.CrossEntropyLoss()(discriminate(batch), real)
        print(len(batch), len(real))
    # --8<-- [end:fix_last_batch]
    return len(batch), len(real)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(3, 16, kernel_size=3)
            self.fc = nn.Linear(16 * 5 * 5, 10)

        def forward(self, images):
            return self.fc(self.conv(images).view(-1, 16 * 5 * 5))

    def report(layer, inputs, output):
        print(f"{tuple(inputs[0].shape)} -> {layer} -> {tuple(output.shape)}")

    model = Net()
    for layer in model.children():
        layer.register_forward_hook(report)
    model(torch.randn(4, 3, 12, 12))
    # --8<-- [end:find_it]
