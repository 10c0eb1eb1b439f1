"""Batches come in the order of the data set, sorted by class."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    torch.manual_seed(0)
    labels = torch.arange(3).repeat_interleave(200)
    inputs = nn.functional.one_hot(labels, 3) + torch.randn(600, 3)
    loader = DataLoader(TensorDataset(inputs, labels), batch_size=20)
    model = nn.Linear(3, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(5):
        for batch, target in loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(batch), target).backward()
            optimizer.step()
    print(model(inputs).argmax(dim=1).bincount(minlength=3))
    # --8<-- [end:reproduce]
    return (loader,)


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    torch.manual_seed(0)
    labels = torch.arange(3).repeat_interleave(200)
    inputs = nn.functional.one_hot(labels, 3) + torch.randn(600, 3)
    loader = DataLoader(TensorDataset(inputs, labels), batch_size=20, shuffle=True)
    model = nn.Linear(3, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(5):
        for batch, target in loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(batch), target).backward()
            optimizer.step()
    print(model(inputs).argmax(dim=1).bincount(minlength=3))
    # --8<-- [end:fix]
    return (loader,)


def detect():
    # --8<-- [start:detect]
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    def classes_come_in_turn(loader):
        batches = [labels for _, labels in loader]
        together = torch.cat(batches)
        mixed = together[torch.randperm(len(together))].split(len(batches[0]))
        seen = sum(len(labels.unique()) for labels in batches)
        return seen < 0.7 * sum(len(labels.unique()) for labels in mixed)

    dataset = TensorDataset(torch.zeros(600), torch.arange(600) // 200)
    print(classes_come_in_turn(DataLoader(dataset, batch_size=20)))
    print(classes_come_in_turn(DataLoader(dataset, batch_size=20, shuffle=True)))
    # --8<-- [end:detect]
    return classes_come_in_turn


def more_epochs():
    # --8<-- [start:more_epochs]
    import torch
    from torch import nn

    torch.manual_seed(0)
    labels = torch.arange(3).repeat_interleave(200)
    inputs = nn.functional.one_hot(labels, 3) + torch.randn(600, 3)
    model = nn.Linear(3, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(50):
        for batch, target in zip(inputs.split(20), labels.split(20)):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(batch), target).backward()
            optimizer.step()
    print(model(inputs).argmax(dim=1).bincount(minlength=3))
    # --8<-- [end:more_epochs]
    return model(inputs).argmax(dim=1).bincount(minlength=3)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    dataset = TensorDataset(torch.zeros(600), torch.arange(600) // 200)
    loader = DataLoader(dataset, batch_size=20)
    print(type(loader.sampler).__name__)
    for _, labels in [*loader][:3]:
        print(labels.bincount(minlength=3).tolist())
    # --8<-- [end:find_it]
    return type(loader.sampler).__name__
