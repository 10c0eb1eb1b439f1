"""A loss written by hand broadcasts (N, 1) against (N,) and compares everything with everything."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x.squeeze(1) + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.4)
    for _ in range(200):
        prediction = model(x)
        loss = ((prediction - target) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(round(loss.item(), 3), [round(value, 2) for value in prediction[::5, 0].tolist()])
    # --8<-- [end:reproduce]
    return prediction, target


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x + 1
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.4)
    for _ in range(200):
        prediction = model(x)
        loss = ((prediction - target) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(round(loss.item(), 3), [round(value, 2) for value in prediction[::5, 0].tolist()])
    # --8<-- [end:fix]
    return prediction, target


def detect():
    # --8<-- [start:detect]
    import torch

    def pairs_made(prediction, target):
        if prediction.shape == target.shape:
            return 0
        return torch.broadcast_tensors(prediction, target)[0].numel()

    target = torch.zeros(20)
    print(pairs_made(torch.zeros(20, 1), target))
    print(pairs_made(torch.zeros(20), target))
    # --8<-- [end:detect]
    return pairs_made


def reproduce_accuracy():
    # --8<-- [start:reproduce_accuracy]
    import torch

    target = torch.tensor([1, 0, 1, 1])
    scores = torch.tensor([[2.5], [-1.5], [3.0], [0.5]])
    prediction = (scores > 0).long()
    print((prediction == target).float().mean().item())
    # --8<-- [end:reproduce_accuracy]
    return prediction, target


def fix_accuracy():
    # --8<-- [start:fix_accuracy]
    import torch

    target = torch.tensor([1, 0, 1, 1])
    scores = torch.tensor([[2.5], [-1.5], [3.0], [0.5]])
    prediction = (scores > 0).long().squeeze(1)
    print((prediction == target).float().mean().item())
    # --8<-- [end:fix_accuracy]
    return prediction, target


def squeeze_all():
    # --8<-- [start:squeeze_all]
    import torch

    for batch in (20, 1):
        print(torch.zeros(batch, 1).squeeze().shape, torch.zeros(batch, 1).squeeze(1).shape)
    # --8<-- [end:squeeze_all]
    return torch.zeros(batch, 1).squeeze().shape, torch.zeros(batch, 1).squeeze(1).shape


def find_it():
    # --8<-- [start:find_it]
    import torch

    prediction, target = torch.zeros(20, 1), torch.zeros(20)
    print((prediction - target).shape)
    # --8<-- [end:find_it]
    return (prediction - target).shape
