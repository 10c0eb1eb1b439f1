"""Removing layers, an extra input, an extra output, and low-rank adapters written by hand."""


def delete_layers():
    # --8<-- [start:delete_layers]
    import torch
    from torch import nn

    def build():
        layers = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 2)]
        return nn.Sequential(*layers)

    deleted, identity, emptied = build(), build(), build()
    del deleted[2]
    identity[2] = nn.Identity()
    emptied[2] = nn.Sequential()
    models = {
        "del model[2]": deleted,
        "nn.Identity()": identity,
        "nn.Sequential()": emptied,
        "model[:-2]": build()[:-2],
        "list(children())": nn.Sequential(*list(build().children())[:-2]),
    }
    for how, model in models.items():
        names = [name for name in model.state_dict() if name.endswith("weight")]
        print(f"{how:17}", tuple(model(torch.ones(1, 4)).shape), names)
    # --8<-- [end:delete_layers]
    return {how: list(model.state_dict()) for how, model in models.items()}


def delete_layers_names():
    # --8<-- [start:delete_layers_names]
    from collections import OrderedDict

    from torch import nn

    layers = OrderedDict(conv=nn.Conv2d(3, 8, 3), act=nn.ReLU(), head=nn.Conv2d(8, 2, 1))
    model = nn.Sequential(layers)
    print(list(model[:-1].state_dict()))
    print(list(nn.Sequential(*list(model.children())[:-1]).state_dict()))
    # --8<-- [end:delete_layers_names]
    return list(model[:-1].state_dict())


def delete_layers_attribute():
    # --8<-- [start:delete_layers_attribute]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = nn.Linear(4, 4)
            self.out = nn.Linear(4, 2)

        def forward(self, x):
            return self.out(self.hidden(x))

    model = Net()
    model.hidden = nn.Identity()
    print(tuple(model(torch.ones(1, 4)).shape))
    del model.hidden
    model(torch.ones(1, 4))
    # --8<-- [end:delete_layers_attribute]


def delete_layers_sizes():
    # --8<-- [start:delete_layers_sizes]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    model[0] = nn.Identity()
    model(torch.ones(1, 4))
    # --8<-- [end:delete_layers_sizes]


def extra_input():
    # --8<-- [start:extra_input]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self, classes=3):
            super().__init__()
            self.trunk = nn.Sequential(
                nn.Conv2d(3, 16, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten()
            )
            self.dropout = nn.Dropout(0.2)
            self.head = nn.Linear(16 + 1, classes)

        def forward(self, images, age):
            features = self.dropout(self.trunk(images))
            return self.head(torch.cat([features, age.unsqueeze(1)], dim=1))

    torch.manual_seed(0)
    net = Net()
    images, age = torch.rand(2, 3, 16, 16), torch.tensor([30, 41])
    logits = net(images, age / 100)
    print(tuple(logits.shape))
    print(nn.functional.cross_entropy(logits, torch.tensor([0, 2])).requires_grad)
    print(torch.cat([torch.rand(2, 16), age.unsqueeze(1)], dim=1).dtype)
    # --8<-- [end:extra_input]
    return logits


def extra_input_rank():
    # --8<-- [start:extra_input_rank]
    import torch

    features, age = torch.rand(2, 16), torch.tensor([[0.3], [0.41]])
    print(tuple(torch.cat([features, age], dim=1).shape))
    torch.cat([features, age.unsqueeze(1)], dim=1)
    # --8<-- [end:extra_input_rank]


def extra_input_missing():
    # --8<-- [start:extra_input_missing]
    import torch
    from torch import nn

    class Net(nn.Module):
        def forward(self, images, age):
            return images.mean(dim=(1, 2, 3)) + age

    Net()(torch.rand(2, 3, 16, 16))
    # --8<-- [end:extra_input_missing]


def extra_input_softmax():
    # --8<-- [start:extra_input_softmax]
    import torch
    from torch import nn

    logits = torch.tensor([[10.0, 0.0, 0.0]])
    label = torch.tensor([0])
    right = nn.functional.cross_entropy(logits, label)
    twice = nn.functional.cross_entropy(logits.softmax(dim=1), label)
    print(f"{right.item():.4f} {twice.item():.4f}")
    # --8<-- [end:extra_input_softmax]
    return right.item(), twice.item()


def extra_output():
    # --8<-- [start:extra_output]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.body = nn.Linear(8, 20)
            self.head = nn.Linear(20, 4)

        def forward(self, x):
            coarse = self.body(x)
            return self.head(coarse.relu()), coarse

    torch.manual_seed(0)
    net = Net()
    inputs = torch.randn(16, 8)
    label, coarse_label = torch.arange(16) % 4, torch.arange(16) % 20
    criterion = nn.CrossEntropyLoss()
    scores, coarse = net(inputs)
    loss = criterion(scores, label) + 0.3 * criterion(coarse, coarse_label)
    loss.backward()
    print(tuple(scores.shape), tuple(coarse.shape), net.body.weight.grad is not None)
    # --8<-- [end:extra_output]
    return scores, coarse


def extra_output_tuple():
    # --8<-- [start:extra_output_tuple]
    import torch
    from torch import nn

    scores, coarse = torch.randn(2, 4), torch.randn(2, 20)
    criterion = nn.CrossEntropyLoss()
    criterion((scores, coarse), torch.tensor([0, 1]))
    # --8<-- [end:extra_output_tuple]


def extra_output_leftover():
    # --8<-- [start:extra_output_leftover]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.body, self.head = nn.Linear(8, 20), nn.Linear(20, 4)

        def forward(self, x, add_variable):
            coarse = self.body(x)
            return coarse, self.head(coarse.relu())

    Net()(torch.ones(2, 8))
    # --8<-- [end:extra_output_leftover]


def extra_output_extractor():
    # --8<-- [start:extra_output_extractor]
    import torch
    from torchvision.models import resnet18
    from torchvision.models.feature_extraction import create_feature_extractor

    model = resnet18(weights=None).eval()
    extractor = create_feature_extractor(model, return_nodes={"layer2": "middle", "fc": "scores"})
    outputs = extractor(torch.rand(1, 3, 64, 64))
    for name, output in outputs.items():
        print(name, tuple(output.shape))
    # --8<-- [end:extra_output_extractor]
    return outputs


def lora_by_hand():
    # --8<-- [start:lora_by_hand]
    import torch
    from torch import nn

    class LoRALinear(nn.Module):
        def __init__(self, linear, rank=4, alpha=8):
            super().__init__()
            self.linear = linear.requires_grad_(False)
            self.down = nn.Parameter(torch.randn(rank, linear.in_features) / rank)
            self.up = nn.Parameter(torch.zeros(linear.out_features, rank))
            self.scale = alpha / rank

        def forward(self, x):
            return self.linear(x) + self.scale * (x @ self.down.T @ self.up.T)

        def merge(self):
            with torch.no_grad():
                self.linear.weight += self.scale * self.up @ self.down
            return self.linear

    torch.manual_seed(0)
    linear = nn.Linear(256, 256)
    inputs = torch.randn(8, 256)
    before = linear(inputs)
    layer = LoRALinear(linear)
    print("unchanged at first:", torch.equal(layer(inputs), before))
    trainable = sum(p.numel() for p in layer.parameters() if p.requires_grad)
    print("trainable:", trainable, "of", linear.weight.numel())
    # --8<-- [end:lora_by_hand]
    return layer, inputs, before


def lora_by_hand_train():
    layer, inputs, before = lora_by_hand()
    # --8<-- [start:lora_by_hand_train]
    import torch
    from torch import nn

    target = before.detach() + torch.randn(8, 1)
    frozen = layer.linear.weight.clone()
    optimizer = torch.optim.AdamW([p for p in layer.parameters() if p.requires_grad], lr=0.01)
    for _ in range(100):
        loss = nn.functional.mse_loss(layer(inputs), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print("loss below 0.01:", loss.item() < 0.01)
    print("original weight unchanged:", torch.equal(layer.linear.weight, frozen))
    adapted = layer(inputs)
    print("merged gives the same:", torch.allclose(layer.merge()(inputs), adapted, atol=1e-4))
    # --8<-- [end:lora_by_hand_train]
    return loss.item(), adapted, layer.linear(inputs)
