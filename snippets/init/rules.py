"""Initialising a whole network: by layer type, by a rule of one's own, from NumPy."""


def by_layer_type():
    # --8<-- [start:by_layer_type]
    import torch
    from torch import nn

    def initialise(model):
        for module in model.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
            elif isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.01)
                nn.init.zeros_(module.bias)
            elif isinstance(module, nn.BatchNorm2d):
                nn.init.ones_(module.weight)
                nn.init.zeros_(module.bias)

    torch.manual_seed(0)
    block = nn.Sequential(nn.Conv2d(3, 64, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU())
    model = nn.Sequential(block, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))
    initialise(model)
    for name, parameter in model.named_parameters():
        mean, std = abs(parameter.mean().item()), parameter.std().item()
        print(f"{name:12} mean {mean:.2f} std {std:.3f}")
    # --8<-- [end:by_layer_type]
    return initialise, model


def by_layer_type_formula():
    # --8<-- [start:by_layer_type_formula]
    import math

    import torch
    from torch import nn

    torch.manual_seed(0)
    conv = nn.Conv2d(32, 64, 3)
    count = conv.kernel_size[0] * conv.kernel_size[1] * conv.out_channels
    nn.init.kaiming_normal_(conv.weight, mode="fan_out", nonlinearity="relu")
    print(f"{conv.weight.std():.4f} {math.sqrt(2 / count):.4f}")
    # --8<-- [end:by_layer_type_formula]
    return conv, count


def by_layer_type_mean():
    # --8<-- [start:by_layer_type_mean]
    import torch
    from torch import nn

    torch.manual_seed(0)
    layer = nn.Linear(300, 300)
    nn.init.normal_(layer.weight, 0.1)
    print(f"mean {layer.weight.mean():.1f} std {layer.weight.std():.1f}")
    nn.init.normal_(layer.weight, std=0.1)
    print(f"mean {abs(layer.weight.mean()):.1f} std {layer.weight.std():.1f}")
    # --8<-- [end:by_layer_type_mean]
    return layer


def by_layer_type_data():
    # --8<-- [start:by_layer_type_data]
    from torch import nn

    layer = nn.Linear(4, 4)
    nn.init.ones_(layer.weight)
    print(layer.weight.requires_grad, layer.weight.is_leaf, layer.weight.grad_fn)
    # --8<-- [end:by_layer_type_data]
    return layer


def by_layer_type_zeros():
    # --8<-- [start:by_layer_type_zeros]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.weight.data.fill_(1)
            module.bias.data.zeros_()
    # --8<-- [end:by_layer_type_zeros]


def by_layer_type_width():
    # --8<-- [start:by_layer_type_width]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(1, 1, 3), nn.Linear(10, 1))
    print(tuple(model(torch.zeros(1, 1, 28, 12)).shape))
    model(torch.zeros(1, 1, 28, 28))
    # --8<-- [end:by_layer_type_width]


def custom_rule():
    # --8<-- [start:custom_rule]
    import torch
    from torch import nn

    @torch.no_grad()
    def large_or_nothing(module):
        if isinstance(module, nn.Linear):
            nn.init.uniform_(module.weight, -10, 10)
            module.weight *= module.weight.abs() >= 5

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(50, 100), nn.ReLU(), nn.Linear(100, 10))
    model.apply(large_or_nothing)
    weight = model[0].weight.detach()
    size = weight.abs()
    print(f"zeros: {(size == 0).float().mean():.2f}")
    print("between 0 and 5:", int(((size > 0) & (size < 5)).sum()))
    # --8<-- [end:custom_rule]
    return weight


def custom_rule_order():
    # --8<-- [start:custom_rule_order]
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.ReLU(), nn.Linear(2, 1)))
    model.apply(lambda module: print(type(module).__name__))
    # --8<-- [end:custom_rule_order]
    return model


def custom_rule_subclass():
    # --8<-- [start:custom_rule_subclass]
    from torch import nn

    class MyLinear(nn.Linear):
        pass

    layer = MyLinear(2, 2)
    print(type(layer) is nn.Linear, isinstance(layer, nn.Linear))
    # --8<-- [end:custom_rule_subclass]
    return layer


def custom_rule_no_grad():
    # --8<-- [start:custom_rule_no_grad]
    from torch import nn

    layer = nn.Linear(2, 2)
    layer.weight *= 2
    # --8<-- [end:custom_rule_no_grad]


def from_numpy():
    # --8<-- [start:from_numpy]
    import numpy as np
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    array = np.random.default_rng(0).normal(0, 0.1, size=(2, 3))
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(array))
    print(array.dtype, layer.weight.dtype, layer.weight.requires_grad)
    print(np.allclose(layer.weight.detach().numpy(), array))
    print(tuple(layer(torch.zeros(4, 3)).shape))
    # --8<-- [end:from_numpy]
    return layer, array


def from_numpy_dtype():
    # --8<-- [start:from_numpy_dtype]
    import numpy as np
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    layer.weight.data = torch.from_numpy(np.random.normal(0, 0.1, size=(2, 3)))
    print(layer.weight.dtype, layer.bias.dtype)
    layer(torch.zeros(4, 3))
    # --8<-- [end:from_numpy_dtype]


def from_numpy_parameter():
    # --8<-- [start:from_numpy_parameter]
    import numpy as np
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    layer.weight = torch.from_numpy(np.zeros((2, 3), dtype=np.float32))
    # --8<-- [end:from_numpy_parameter]


def from_numpy_old_name():
    # --8<-- [start:from_numpy_old_name]
    import torch
    from torch.nn import init

    print(tuple(init.xavier_uniform(torch.empty(2, 3)).shape))
    # --8<-- [end:from_numpy_old_name]
