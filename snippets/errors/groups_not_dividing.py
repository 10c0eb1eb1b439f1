"""A layer with groups gets a number of channels that the groups do not divide."""

KIND = "error"
MESSAGES = [
    ("ValueError", "in_channels must be divisible by groups"),
    ("ValueError", "out_channels must be divisible by groups"),
    (
        "ValueError",
        "num_channels ({channels:int}) must be divisible by num_groups ({groups:int})",
    ),
    ("ValueError", "num_channels must be divisible by num_groups"),
    (
        "RuntimeError",
        (
            "Expected number of channels in input to be divisible by num_groups, but got input of "
            "shape {given:shape} and num_groups={groups:int}"
        ),
    ),
    (
        "RuntimeError",
        (
            "expected weight to be divisible by {groups:int} at dimension 0, but got weight of "
            "size {weight:shape}"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    conv = nn.Conv2d(3, 64, kernel_size=3, groups=2)
    print(conv)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    conv = nn.Conv2d(3, 64, kernel_size=3)
    print(conv)
    # --8<-- [end:fix]
    return conv


def reproduce_depthwise():
    # --8<-- [start:reproduce_depthwise]
    from torch import nn

    conv = nn.Conv2d(16, 24, kernel_size=3, groups=16)
    print(conv)
    # --8<-- [end:reproduce_depthwise]


def fix_depthwise():
    # --8<-- [start:fix_depthwise]
    from torch import nn

    conv = nn.Sequential(nn.Conv2d(16, 16, kernel_size=3, groups=16), nn.Conv2d(16, 24, 1))
    print(conv)
    # --8<-- [end:fix_depthwise]
    return conv


def reproduce_group_norm():
    # --8<-- [start:reproduce_group_norm]
    from torch import nn

    norm = nn.GroupNorm(32, 48)
    print(norm)
    # --8<-- [end:reproduce_group_norm]


def fix_group_norm():
    # --8<-- [start:fix_group_norm]
    import math

    from torch import nn

    norm = nn.GroupNorm(math.gcd(32, 48), 48)
    print(norm)
    # --8<-- [end:fix_group_norm]
    return norm


def find_it():
    # --8<-- [start:find_it]
    in_channels, out_channels = 16, 24
    divisors = [n for n in range(1, in_channels + 1) if in_channels % n == out_channels % n == 0]
    print(divisors)
    # --8<-- [end:find_it]
    return divisors
