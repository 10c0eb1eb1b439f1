"""calculate_gain or a Kaiming initialisation gets an activation that its table lacks."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("ValueError", "Unsupported nonlinearity {name:any}"),
    ("ValueError", "negative_slope {value:any} not a valid number"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.kaiming_normal_(linear.weight, nonlinearity="gelu")
    print(linear)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.kaiming_normal_(linear.weight, nonlinearity="relu")
    print(linear)
    # --8<-- [end:fix]
    return linear


def reproduce_module():
    # --8<-- [start:reproduce_module]
    from torch import nn

    activation = nn.ReLU()
    gain = nn.init.calculate_gain(activation)
    print(round(gain, 3))
    # --8<-- [end:reproduce_module]


def fix_module():
    # --8<-- [start:fix_module]
    from torch import nn

    activation = nn.ReLU()
    gain = nn.init.calculate_gain(type(activation).__name__.lower())
    print(round(gain, 3))
    # --8<-- [end:fix_module]
    return gain


def measure():
    # --8<-- [start:measure]
    import torch
    from torch import nn

    torch.manual_seed(0)
    values = torch.randn(1_000_000)
    gain = nn.functional.gelu(values).square().mean().rsqrt().item()
    print(round(gain, 1), round(nn.init.calculate_gain("relu"), 1))
    # --8<-- [end:measure]
    return gain


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    for name in ("linear", "sigmoid", "tanh", "relu", "leaky_relu", "selu"):
        print(name, round(nn.init.calculate_gain(name), 3))
    # --8<-- [end:find_it]
