"""kaiming_normal_ is asked for a mode that does not exist."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        "Mode {mode:word} not supported, please use one of ['fan_in', 'fan_out']",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.kaiming_normal_(linear.weight, mode="fan__in")
    print(linear)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.kaiming_normal_(linear.weight, mode="fan_in")
    print(linear)
    # --8<-- [end:fix]
    return linear


def reproduce_average():
    # --8<-- [start:reproduce_average]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.kaiming_normal_(linear.weight, mode="fan_avg")
    print(linear)
    # --8<-- [end:reproduce_average]


def fix_average():
    # --8<-- [start:fix_average]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.xavier_normal_(linear.weight)
    print(linear)
    # --8<-- [end:fix_average]
    return linear


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    torch.manual_seed(0)
    weight = nn.Conv2d(3, 64, kernel_size=3).weight
    spreads = []
    for mode in ("fan_in", "fan_out"):
        nn.init.kaiming_normal_(weight, mode=mode, nonlinearity="relu")
        spreads.append(weight.std().item())
        print(mode, f"{spreads[-1]:.2f}")
    # --8<-- [end:find_it]
    return spreads
