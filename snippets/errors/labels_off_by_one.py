"""Labels and predictions count classes differently: from 1, or in another order."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)
    labels = torch.randint(1, 4, (60,))
    inputs = F.one_hot(labels - 1, 3) + 0.1 * torch.randn(60, 3)
    model = torch.nn.Linear(3, 3)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = F.cross_entropy(model(inputs), labels - 1)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    predictions = model(inputs).argmax(dim=1)
    print(round(loss.item(), 2), (predictions == labels).float().mean().item())
    # --8<-- [end:reproduce]
    return predictions, labels


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)
    labels = torch.randint(1, 4, (60,)) - 1
    inputs = F.one_hot(labels, 3) + 0.1 * torch.randn(60, 3)
    model = torch.nn.Linear(3, 3)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = F.cross_entropy(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    predictions = model(inputs).argmax(dim=1)
    print(round(loss.item(), 2), (predictions == labels).float().mean().item())
    # --8<-- [end:fix]
    return predictions, labels


def detect():
    # --8<-- [start:detect]
    import torch

    def renamed_classes(predictions, labels):
        usual = {}
        for label in labels.unique().tolist():
            counts = torch.bincount(predictions[labels == label])
            if 2 * counts.max() > counts.sum():
                usual[label] = int(counts.argmax())
        if len(set(usual.values())) < len(labels.unique()):
            return {}
        return {label: guess for label, guess in usual.items() if label != guess}

    labels = torch.tensor([1, 2, 3, 1, 2, 3])
    print(renamed_classes(labels - 1, labels))
    print(renamed_classes(labels, labels))
    # --8<-- [end:detect]
    return renamed_classes


def one_more():
    # --8<-- [start:one_more]
    import torch

    names = ["cat", "dog", "fox"]
    labels = torch.tensor([1, 2, 1])
    outputs = torch.nn.functional.one_hot(labels, 4)
    print([names[index] for index in outputs.argmax(dim=1)])
    # --8<-- [end:one_more]
    return [names[index] for index in outputs.argmax(dim=1)]


def reproduce_folders():
    # --8<-- [start:reproduce_folders]
    import tempfile
    from pathlib import Path

    import torch
    from torchvision.datasets.folder import find_classes

    with tempfile.TemporaryDirectory() as folder:
        for number in range(12):
            (Path(folder) / f"{number}").mkdir()
        _, indices = find_classes(folder)
    numbers = torch.tensor([int(name) for name in indices])
    print(indices)
    # --8<-- [end:reproduce_folders]
    return torch.tensor(list(indices.values())), numbers


def fix_folders():
    # --8<-- [start:fix_folders]
    import tempfile
    from pathlib import Path

    import torch
    from torchvision.datasets.folder import find_classes

    with tempfile.TemporaryDirectory() as folder:
        for number in range(12):
            (Path(folder) / f"{number:02}").mkdir()
        _, indices = find_classes(folder)
    numbers = torch.tensor([int(name) for name in indices])
    print(indices)
    # --8<-- [end:fix_folders]
    return torch.tensor(list(indices.values())), numbers


def find_it():
    # --8<-- [start:find_it]
    import torch

    model = torch.nn.Linear(8, 4)
    labels = torch.tensor([3, 1, 2, 1])

    outputs = model(torch.randn(1, 8)).shape[1]
    print("no label asks for", set(range(outputs)) - set(labels.tolist()))
    # --8<-- [end:find_it]
    return set(range(outputs)) - set(labels.tolist())
