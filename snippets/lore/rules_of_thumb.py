"""Rules of thumb for training, each measured as far as it can be: epochs, rates, batches, sizes."""


def how_long():
    # --8<-- [start:how_long]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.randn(1300, 40).sign()
    y = (x[:, 0] * x[:, 1] > 0).long()
    train_x, train_y, val_x, val_y = x[:300], y[:300], x[300:], y[300:]
    model = nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 2))
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01, weight_decay=1.0)
    found = {}
    for epoch in range(1, 401):
        loss = nn.functional.cross_entropy(model(train_x), train_y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch in (50, 100, 400):
            with torch.no_grad():
                accuracy = (model(val_x).argmax(dim=1) == val_y).float().mean()
            found[epoch] = loss.item(), accuracy.item()
            print(f"{epoch:3} loss {loss.item():.2f} validation accuracy {accuracy.item():.1f}")
    # --8<-- [end:how_long]
    return found


def classic_settings():
    # --8<-- [start:classic_settings]
    import torch
    from torch.optim.lr_scheduler import MultiStepLR

    weight = torch.nn.Parameter(torch.zeros(1))
    for epochs, milestones, gamma in [(200, [60, 120, 160], 0.2), (350, [150, 250], 0.1)]:
        optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9, weight_decay=5e-4)
        scheduler = MultiStepLR(optimizer, milestones=milestones, gamma=gamma)
        last = None
        for epoch in range(epochs):
            rate = scheduler.get_last_lr()[0]
            if rate != last:
                print(epoch, f"{rate:.4g}", end="  ")
            last = rate
            optimizer.step()
            scheduler.step()
        print()
    # --8<-- [end:classic_settings]
    return scheduler


def batch_size():
    # --8<-- [start:batch_size]
    import torch

    torch.manual_seed(0)
    x = torch.randn(4096, 1)
    y = 2 * x + torch.randn(4096, 1)
    per_sample = (2 * (0 * x - y) * x).flatten()
    spread = {}
    for size in (16, 64, 256):
        picks = torch.randint(4096, (2000, size))
        spread[size] = per_sample[picks].mean(dim=1).std().item()
        print(size, f"{spread[size] * size**0.5 / per_sample.std().item():.1f}")
    print(f"{spread[16] / spread[64]:.1f} {spread[64] / spread[256]:.1f}")
    # --8<-- [end:batch_size]
    return spread


def batch_size_rate():
    # --8<-- [start:batch_size_rate]
    import torch

    torch.manual_seed(0)
    x = torch.randn(2048, 10)
    y = x @ torch.randn(10, 1) + 0.1 * torch.randn(2048, 1)
    ends = {}
    for size, rate in [(16, 0.01), (64, 0.01), (64, 0.04)]:
        weight = torch.zeros(10, 1, requires_grad=True)
        for start in range(0, 2048, size):
            loss = (x[start : start + size] @ weight - y[start : start + size]).square().mean()
            loss.backward()
            with torch.no_grad():
                weight -= rate * weight.grad
            weight.grad = None
        ends[size, rate] = (x @ weight - y).square().mean().item()
        print(size, rate, f"{ends[size, rate]:.2f}")
    # --8<-- [end:batch_size_rate]
    return ends


def model_size():
    # --8<-- [start:model_size]
    import torch
    from torchvision.models import efficientnet_b0, resnet50

    counts = {}
    for build in (resnet50, efficientnet_b0):
        with torch.device("meta"):
            model = build(weights=None)
            picture = torch.zeros(1, 3, 224, 224)
        outputs = []
        for module in model.modules():
            if not list(module.children()):
                module.register_forward_hook(lambda m, a, out, to=outputs: to.append(out.numel()))
        model(picture)
        parameters = sum(weight.numel() for weight in model.parameters())
        counts[build.__name__] = parameters, sum(outputs)
        print(f"{build.__name__:15} {parameters / 1e6:5.1f} M {sum(outputs) / 1e6:5.1f} M")
    # --8<-- [end:model_size]
    return counts


def augmentation_online():
    # --8<-- [start:augmentation_online]
    import torch
    from torch.utils.data import DataLoader, Dataset
    from torchvision.transforms import v2

    class Pictures(Dataset):
        def __init__(self):
            sizes = [(320, 320), (192, 192), (192, 320), (320, 192)]
            self.pictures = [torch.rand(3, *size) for size in sizes]
            self.transform = v2.Compose([v2.RandomCrop(160), v2.RandomHorizontalFlip()])

        def __len__(self):
            return len(self.pictures)

        def __getitem__(self, index):
            return self.transform(self.pictures[index])

    torch.manual_seed(0)
    loader = DataLoader(Pictures(), batch_size=4)
    first, second = next(iter(loader)), next(iter(loader))
    print(tuple(first.shape), torch.equal(first[0], second[0]))
    # --8<-- [end:augmentation_online]
    return first, second


def batch_size_steps():
    # --8<-- [start:batch_size_steps]
    import torch

    torch.manual_seed(0)
    x = torch.randn(64, 10)
    y = x @ torch.randn(10, 1)
    for size in (16, 64):
        weight = torch.zeros(10, 1, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=0.01)
        steps = 0
        for batch_x, batch_y in zip(x.split(size), y.split(size), strict=True):
            optimizer.zero_grad()
            (batch_x @ weight - batch_y).square().mean().backward()
            optimizer.step()
            steps += 1
        print(size, steps, f"{weight.norm().item():.2f}")
    # --8<-- [end:batch_size_steps]
    return steps, weight
