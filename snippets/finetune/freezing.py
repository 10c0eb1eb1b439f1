"""Fine-tuning: what to carry over, freezing by requires_grad or no_grad, rates and order."""


def idea():
    # --8<-- [start:idea]
    import copy

    import torch
    from torch import nn

    def fit(model, inputs, labels, steps):
        optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
        for _ in range(steps):
            loss = nn.functional.cross_entropy(model(inputs), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()

    def build(classes):
        body = nn.Sequential(nn.Linear(8, 32), nn.ReLU())
        return nn.Sequential(body, nn.Linear(32, classes))

    torch.manual_seed(0)
    inputs = torch.randn(300, 8)
    labels = 2 * (inputs[:, 0] > 0) + (inputs[:, 1].abs() > 0.7)
    source = build(classes=4)
    fit(source, inputs, labels, steps=100)

    few, few_labels = inputs[:40], labels[:40] % 2
    target, scratch = build(classes=2), build(classes=2)
    target[0] = copy.deepcopy(source[0])
    for name, model in {"fine-tuned": target, "from scratch": scratch}.items():
        fit(model, few, few_labels, steps=20)
        hits = model(inputs[40:]).argmax(dim=1) == labels[40:] % 2
        print(f"{name:12} {hits.float().mean():.0%}")
    # --8<-- [end:idea]
    return [
        (m(inputs[40:]).argmax(dim=1) == labels[40:] % 2).float().mean().item()
        for m in (target, scratch)
    ]


def freeze_by_requires_grad():
    # --8<-- [start:freeze_by_requires_grad]
    import copy

    import torch
    from torch import nn
    from torchvision.models import resnet18

    torch.manual_seed(0)
    model = resnet18(weights=None)
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, 4)
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    total = sum(p.numel() for p in model.parameters())
    print(list(trainable), sum(p.numel() for p in trainable.values()), "of", total)

    model.eval()
    before = copy.deepcopy(model.state_dict())
    optimizer = torch.optim.SGD(trainable.values(), lr=0.1)
    images, labels = torch.rand(4, 3, 64, 64), torch.tensor([0, 1, 2, 3])
    nn.functional.cross_entropy(model(images), labels).backward()
    optimizer.step()
    after = model.state_dict()
    print("changed:", [name for name in after if not torch.equal(after[name], before[name])])
    # --8<-- [end:freeze_by_requires_grad]
    return list(trainable), [name for name in after if not torch.equal(after[name], before[name])]


def freeze_by_requires_grad_backward():
    # --8<-- [start:freeze_by_requires_grad_backward]
    import torch
    from torch import nn

    body = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 8)).requires_grad_(False)
    head = nn.Linear(8, 2)
    features = body(torch.ones(1, 4))
    output = head(features)
    print(features.requires_grad, features.grad_fn)
    behind = [node for node, _ in output.grad_fn.next_functions if node is not None]
    print([node.name() for node in behind])
    output.sum().backward()
    print([p.grad for p in body.parameters()])
    # --8<-- [end:freeze_by_requires_grad_backward]
    return body, features


def freeze_by_requires_grad_state():
    # --8<-- [start:freeze_by_requires_grad_state]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    model[0].requires_grad_(False)
    everything = torch.optim.Adam(model.parameters())
    trainable = torch.optim.Adam(p for p in model.parameters() if p.requires_grad)
    model(torch.ones(1, 4)).sum().backward()
    for optimizer in (everything, trainable):
        optimizer.step()
        held = sum(len(group["params"]) for group in optimizer.param_groups)
        print(f"given {held} parameters, has state for {len(optimizer.state)}")
    # --8<-- [end:freeze_by_requires_grad_state]
    return len(everything.state), len(trainable.state)


def freeze_by_requires_grad_late():
    # --8<-- [start:freeze_by_requires_grad_late]
    import torch
    from torch import nn

    def moved_after_freezing(set_to_none):
        torch.manual_seed(0)
        model = nn.Linear(2, 1)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        model(torch.ones(1, 2)).sum().backward()
        optimizer.step()
        model.weight.requires_grad_(False)
        if set_to_none is not None:
            optimizer.zero_grad(set_to_none=set_to_none)
        before = model.weight.clone()
        optimizer.step()
        return not torch.equal(model.weight, before)

    print("old gradient kept:", moved_after_freezing(None))
    print("gradient set to 0:", moved_after_freezing(False))
    print("gradient None:    ", moved_after_freezing(True))
    # --8<-- [end:freeze_by_requires_grad_late]
    return [moved_after_freezing(each) for each in (None, False, True)]


def freeze_by_requires_grad_order():
    # --8<-- [start:freeze_by_requires_grad_order]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 1000))
    model[1] = nn.Linear(8, 4)
    model.requires_grad_(False)
    model(torch.ones(1, 4)).sum().backward()
    # --8<-- [end:freeze_by_requires_grad_order]


def freeze_by_requires_grad_names():
    # --8<-- [start:freeze_by_requires_grad_names]
    from torchvision.models import densenet121

    model = densenet121(weights=None)
    print(len(list(model.parameters())))
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith("classifier."))
    print([name for name, p in model.named_parameters() if p.requires_grad])
    # --8<-- [end:freeze_by_requires_grad_names]
    return model


def freeze_by_no_grad():
    # --8<-- [start:freeze_by_no_grad]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Linear(4, 8)
            self.body = nn.Linear(8, 8)
            self.head = nn.Linear(8, 2)

        def forward(self, x):
            x = self.stem(x)
            with torch.no_grad():
                x = self.body(x)
            return self.head(x)

    net = Net()
    net(torch.ones(1, 4)).sum().backward()
    for name, layer in net.named_children():
        weight = layer.weight
        print(f"{name}: requires_grad {weight.requires_grad}, grad {weight.grad is not None}")
    # --8<-- [end:freeze_by_no_grad]
    return net


def freeze_by_no_grad_without_self():
    # --8<-- [start:freeze_by_no_grad_without_self]
    from torch import nn

    class Net(nn.Module):
        def __init__():
            super().__init__()

    Net()
    # --8<-- [end:freeze_by_no_grad_without_self]


def layerwise_lr():
    # --8<-- [start:layerwise_lr]
    import torch
    from torch import nn
    from torchvision.models import resnet18

    model = resnet18(weights=None)
    model.fc = nn.Linear(model.fc.in_features, 4)
    body = [p for name, p in model.named_parameters() if not name.startswith("fc.")]
    lr = 0.001
    groups = [{"params": body}, {"params": model.fc.parameters(), "lr": 10 * lr}]
    optimizer = torch.optim.SGD(groups, lr=lr, momentum=0.9)
    for group in optimizer.param_groups:
        print(len(group["params"]), group["lr"])
    # --8<-- [end:layerwise_lr]
    return optimizer


def gradual_unfreezing():
    # --8<-- [start:gradual_unfreezing]
    import copy
    from collections import OrderedDict

    import torch
    from torch import nn

    torch.manual_seed(0)
    layers = OrderedDict(
        stem=nn.Linear(4, 8), middle=nn.Linear(8, 8), top=nn.Linear(8, 8), head=nn.Linear(8, 2)
    )
    model = nn.Sequential(layers)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    model.requires_grad_(False)
    inputs, labels = torch.randn(32, 4), torch.arange(32) % 2

    trained = []
    for stage in reversed(model):
        stage.requires_grad_(True)
        before = copy.deepcopy(model.state_dict())
        for _ in range(3):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(inputs), labels).backward()
            optimizer.step()
        after = model.state_dict()
        changed = [k for k in layers if not torch.equal(after[f"{k}.bias"], before[f"{k}.bias"])]
        trained.append(changed)
        print(f"epoch {len(trained)}: trains {', '.join(changed)}")
    # --8<-- [end:gradual_unfreezing]
    return trained
