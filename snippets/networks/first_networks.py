"""The MLP, LeNet and AlexNet: their sizes layer by layer, and each in training."""

from snippets.networks.alexnet import AlexNet
from snippets.networks.lenet import LeNet
from snippets.networks.mlp import MLP


def mlp():
    # --8<-- [start:mlp]
    import torch
    from torch.nn.functional import cross_entropy

    torch.manual_seed(0)
    labels = torch.arange(10).repeat(5)
    images = torch.rand(50, 1, 28, 28) * 0.5
    for image, label in zip(images, labels.tolist()):
        lines = image[0] if label < 5 else image[0].T
        lines[4 * (label % 5) + 4 :][:3] += 0.5

    model = MLP()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(40):
        loss = cross_entropy(model(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    print(sum(parameter.numel() for parameter in model.parameters()), "parameters")
    print(loss.item() < 0.5, (model(images).argmax(dim=1) == labels).float().mean().item())
    # --8<-- [end:mlp]
    return model, images, labels, loss.item()


def mlp_not_one():
    # --8<-- [start:mlp_not_one]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(1, 1, 3), nn.ReLU(), nn.Linear(10, 1))
    print(tuple(model(torch.zeros(2, 1, 12, 12)).shape))
    model(torch.zeros(2, 1, 28, 28))
    # --8<-- [end:mlp_not_one]


def lenet():
    # --8<-- [start:lenet]
    import torch

    model = LeNet()
    x = torch.zeros(1, 1, 28, 28)
    for layer in [*model.features, *model.classifier]:
        x = layer(x)
        print(f"{type(layer).__name__:10}", tuple(x.shape))
    print(sum(parameter.numel() for parameter in model.parameters()), "parameters")
    # --8<-- [end:lenet]
    return model, x


def lenet_train():
    # --8<-- [start:lenet_train]
    import torch
    from torch.nn.functional import cross_entropy

    torch.manual_seed(0)
    labels = torch.arange(10).repeat(5)
    images = torch.rand(50, 1, 28, 28) * 0.5
    for image, label in zip(images, labels.tolist()):
        lines = image[0] if label < 5 else image[0].T
        lines[4 * (label % 5) + 4 :][:3] += 0.5
    images = (images - images.mean()) / images.std()

    model = LeNet()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    losses = []
    for _ in range(90):
        loss = cross_entropy(model(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    print(f"{losses[20]:.1f}", losses[-1] < 0.1)
    # --8<-- [end:lenet_train]
    return losses


def lenet_original():
    # --8<-- [start:lenet_original]
    import torch
    from torch import nn

    model = LeNet()
    model.features[0].padding = (2, 2)
    model.features[2] = model.features[5] = nn.AvgPool2d(2)
    model.classifier[1] = nn.Linear(16 * 5 * 5, 120)
    print(tuple(model.features(torch.zeros(1, 1, 28, 28)).shape))
    print(tuple(model(torch.zeros(1, 1, 28, 28)).shape))
    # --8<-- [end:lenet_original]
    return model


def lenet_raises():
    # --8<-- [start:lenet_raises]
    import torch

    LeNet()(torch.zeros(1, 1, 32, 32))
    # --8<-- [end:lenet_raises]


def alexnet():
    # --8<-- [start:alexnet]
    import torch

    with torch.device("meta"):
        model = AlexNet()
        x = torch.zeros(1, 1, 224, 224)
    for layer in [*model.features, *model.classifier]:
        x = layer(x)
        if list(layer.parameters()) or "Pool" in type(layer).__name__:
            print(f"{type(layer).__name__:10}", tuple(x.shape))
    for part in (model, model.classifier):
        print(f"{sum(parameter.numel() for parameter in part.parameters()):,}")
    # --8<-- [end:alexnet]
    return model, x


def alexnet_sizes():
    # --8<-- [start:alexnet_sizes]
    import torch

    model = AlexNet(shrink=16).eval()
    for size in (224, 227, 96):
        print(size, tuple(model.features(torch.zeros(1, 1, size, size)).shape[2:]))
    model(torch.zeros(1, 1, 227, 227))
    # --8<-- [end:alexnet_sizes]


def alexnet_too_small():
    # --8<-- [start:alexnet_too_small]
    import torch
    from torch import nn

    first_layers = nn.Sequential(
        nn.Conv2d(1, 96, kernel_size=11, stride=4),
        nn.MaxPool2d(3, stride=2),
        nn.Conv2d(96, 256, kernel_size=5, padding=2),
    )
    x = first_layers(torch.zeros(1, 1, 28, 28))
    print(tuple(x.shape))
    nn.MaxPool2d(3, stride=2)(x)
    # --8<-- [end:alexnet_too_small]


def alexnet_train():
    # --8<-- [start:alexnet_train]
    import torch
    from torch.nn.functional import cross_entropy, interpolate

    torch.manual_seed(0)
    labels = torch.arange(10).repeat(2)
    images = torch.rand(20, 1, 28, 28) * 0.5
    for image, label in zip(images, labels.tolist()):
        lines = image[0] if label < 5 else image[0].T
        lines[4 * (label % 5) + 4 :][:3] += 0.5
    images = interpolate((images - images.mean()) / images.std(), size=(224, 224))

    model = AlexNet(shrink=16)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    for _ in range(40):
        loss = cross_entropy(model(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    print(tuple(images.shape), loss.item() < 0.5)
    print((model(images).argmax(dim=1) == labels).float().mean().item())
    # --8<-- [end:alexnet_train]
    return model, images, labels, loss.item()
