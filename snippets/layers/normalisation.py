"""Normalising layers: BatchNorm and its two modes, InstanceNorm, LayerNorm, GroupNorm."""


def batchnorm_statistics():
    # --8<-- [start:batchnorm_statistics]
    import torch
    from torch import nn

    torch.manual_seed(0)
    norm = nn.BatchNorm2d(2)
    images = torch.randn(8, 2, 4, 4) * 3 + 5
    output = norm(images)

    dims = (0, 2, 3)
    mean = images.mean(dims, keepdim=True)
    biased = images.var(dims, correction=0, keepdim=True)
    by_hand = (images - mean) / torch.sqrt(biased + norm.eps)
    print(torch.allclose(output, by_hand, atol=1e-5))

    unbiased = images.var(dims)
    print(torch.allclose(norm.running_mean, 0.9 * 0 + 0.1 * mean.flatten()))
    print(torch.allclose(norm.running_var, 0.9 * 1 + 0.1 * unbiased))
    # --8<-- [end:batchnorm_statistics]
    return norm, images, output


def batchnorm_statistics_modes():
    # --8<-- [start:batchnorm_statistics_modes]
    import torch
    from torch import nn

    norm = nn.BatchNorm1d(1)
    batch = torch.tensor([[4.0], [6.0]])

    def step(name):
        output = norm(batch).flatten().tolist()
        print(f"{name:15} {norm.running_mean.item():.2f} {[round(y, 2) for y in output]}")

    step("train")
    step("train")
    with torch.no_grad():
        step("train, no_grad")
    norm.eval()
    step("eval")
    step("eval")
    # --8<-- [end:batchnorm_statistics_modes]
    return norm


def batchnorm_statistics_buffers():
    # --8<-- [start:batchnorm_statistics_buffers]
    import copy

    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))
    before = copy.deepcopy(model.state_dict())
    model(torch.randn(2, 3, 8, 8))
    after = model.state_dict()
    print("changed:", [name for name in before if not torch.equal(before[name], after[name])])
    print("parameters:", [name for name, _ in model.named_parameters()])
    # --8<-- [end:batchnorm_statistics_buffers]
    return before, model


def batchnorm_statistics_keyword():
    # --8<-- [start:batchnorm_statistics_keyword]
    from torch import nn

    nn.BatchNorm2d(64, keep_tracking_stats=False)
    # --8<-- [end:batchnorm_statistics_keyword]


def batchnorm_statistics_untracked():
    # --8<-- [start:batchnorm_statistics_untracked]
    import torch
    from torch import nn

    torch.manual_seed(0)
    norm = nn.BatchNorm2d(2, track_running_stats=False)
    images = torch.randn(8, 2, 4, 4)
    in_training = norm(images)
    print(norm.running_mean, torch.equal(norm.eval()(images), in_training))
    # --8<-- [end:batchnorm_statistics_untracked]
    return norm


def batchnorm_statistics_single_value():
    # --8<-- [start:batchnorm_statistics_single_value]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(16)
    print(tuple(norm(torch.zeros(1, 16, 2, 2)).shape))
    print(tuple(norm.eval()(torch.zeros(1, 16, 1, 1)).shape))
    norm.train()(torch.zeros(1, 16, 1, 1))
    # --8<-- [end:batchnorm_statistics_single_value]


def batchnorm_frozen():
    # --8<-- [start:batchnorm_frozen]
    import torch
    from torch import nn

    backbone = nn.Sequential(nn.Flatten(), nn.BatchNorm1d(1)).requires_grad_(False)
    batch = torch.tensor([[4.0], [6.0]])
    backbone(batch)
    print(backbone[1].running_mean)
    backbone.eval()
    backbone(batch)
    print(backbone[1].running_mean)
    # --8<-- [end:batchnorm_frozen]
    return backbone


def batchnorm_frozen_train():
    # --8<-- [start:batchnorm_frozen_train]
    from torch import nn

    class FineTuned(nn.Module):
        def __init__(self, backbone):
            super().__init__()
            self.backbone = backbone.requires_grad_(False)
            self.head = nn.Linear(8, 2)

        def train(self, mode=True):
            super().train(mode)
            for module in self.backbone.modules():
                if isinstance(module, nn.modules.batchnorm._BatchNorm):
                    module.eval()
            return self

        def forward(self, x):
            return self.head(self.backbone(x))

    model = FineTuned(nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout()))
    model.train()
    print([(type(layer).__name__, layer.training) for layer in model.backbone])
    # --8<-- [end:batchnorm_frozen_train]
    return model


def instancenorm():
    # --8<-- [start:instancenorm]
    import torch
    from torch import nn

    torch.manual_seed(0)
    norm = nn.InstanceNorm2d(3)
    images = torch.randn(4, 3, 8, 8) * 3 + 5
    output = norm(images)
    mean, var = output.mean(dim=(2, 3)), output.var(dim=(2, 3), correction=0)
    print(tuple(mean.shape), bool(mean.abs().max() < 1e-5), bool((var - 1).abs().max() < 1e-4))
    print(torch.equal(norm.eval()(images), output))
    print(len(list(norm.parameters())), norm.running_mean)
    # --8<-- [end:instancenorm]
    return norm, images, output


def instancenorm_tracking():
    # --8<-- [start:instancenorm_tracking]
    import torch
    from torch import nn

    torch.manual_seed(0)
    norm = nn.InstanceNorm2d(3, affine=True, track_running_stats=True)
    images = torch.randn(4, 3, 8, 8) * 3 + 5
    output = norm(images)
    print(torch.allclose(norm.eval()(images), output))
    print(list(norm.state_dict()))
    # --8<-- [end:instancenorm_tracking]
    return norm


def instancenorm_contrast():
    # --8<-- [start:instancenorm_contrast]
    import torch
    from torch import nn

    torch.manual_seed(0)
    bright = torch.rand(1, 3, 16, 16)
    dark = 0.4 * bright
    instance = nn.InstanceNorm2d(3, eps=1e-8)

    def normalise(images):
        return (images - 0.45) / 0.22

    print(torch.allclose(instance(bright), instance(dark), atol=1e-4))
    print(torch.allclose(normalise(bright), normalise(dark), atol=1e-4))
    # --8<-- [end:instancenorm_contrast]
    return instance(bright), instance(dark)


def instancenorm_size():
    # --8<-- [start:instancenorm_size]
    import torch
    from torch import nn

    print(tuple(nn.InstanceNorm2d(8)(torch.zeros(4, 3, 8, 8)).shape))
    # --8<-- [end:instancenorm_size]


def layernorm_groupnorm():
    # --8<-- [start:layernorm_groupnorm]
    import torch
    from torch import nn

    torch.manual_seed(0)
    words = torch.randn(2, 5, 8) * 3 + 5
    output = nn.LayerNorm(8)(words)
    print(tuple(output.mean(dim=-1).shape), bool(output.mean(dim=-1).abs().max() < 1e-5))

    images = torch.randn(2, 6, 4, 4)
    by_group = nn.GroupNorm(3, 6)(images)
    groups = by_group.reshape(2, 3, 2, 4, 4)
    print(bool(groups.mean(dim=(2, 3, 4)).abs().max() < 1e-5))
    one, six = nn.GroupNorm(1, 6)(images), nn.GroupNorm(6, 6)(images)
    print(torch.allclose(one, nn.LayerNorm([6, 4, 4])(images), atol=1e-6))
    print(torch.allclose(six, nn.InstanceNorm2d(6)(images), atol=1e-6))
    # --8<-- [end:layernorm_groupnorm]
    return output, by_group


def layernorm_groupnorm_batch():
    # --8<-- [start:layernorm_groupnorm_batch]
    import torch
    from torch import nn

    torch.manual_seed(0)
    images = torch.randn(4, 6, 5, 5)
    layers = [nn.BatchNorm2d(6), nn.GroupNorm(3, 6), nn.LayerNorm([6, 5, 5]), nn.InstanceNorm2d(6)]
    for layer in layers:
        alone, together = layer(images[:1]), layer(images)[:1]
        sizes = [tuple(parameter.shape) for parameter in layer.parameters()]
        same = torch.allclose(alone, together, atol=1e-5)
        print(f"{type(layer).__name__:14} {same!s:5} {sizes}")
    # --8<-- [end:layernorm_groupnorm_batch]
    return layers


def layernorm_groupnorm_shape():
    # --8<-- [start:layernorm_groupnorm_shape]
    import torch
    from torch import nn

    nn.LayerNorm(6)(torch.zeros(2, 6, 4, 4))
    # --8<-- [end:layernorm_groupnorm_shape]
