"""No form of a torch function takes the given types of arguments."""

KIND = "error"
# One message for every function, hence a family.
TIER = "family"
MESSAGES = [
    (
        "TypeError",
        (
            "{function:word}() received an invalid combination of arguments - got ({given:any}), "
            "but expected one of"
        ),
    ),
    ("TypeError", "received an invalid combination of arguments"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    samples = 8
    train = torch.randn(samples * 0.75, 3)
    print(tuple(train.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    samples = 8
    train = torch.randn(int(samples * 0.75), 3)
    print(tuple(train.shape))
    # --8<-- [end:fix]
    return tuple(train.shape)


def reproduce_several_dims():
    # --8<-- [start:reproduce_several_dims]
    import torch

    maps = torch.arange(8.0).view(2, 1, 2, 2)
    peaks = maps.max(dim=(2, 3))
    print(peaks)
    # --8<-- [end:reproduce_several_dims]


def fix_several_dims():
    # --8<-- [start:fix_several_dims]
    import torch

    maps = torch.arange(8.0).view(2, 1, 2, 2)
    peaks = maps.amax(dim=(2, 3))
    print(peaks)
    # --8<-- [end:fix_several_dims]
    return peaks.tolist()


def find_it():
    # --8<-- [start:find_it]
    samples, ratio, device = 8, 0.75, "cpu"
    arguments = {"size": (samples * ratio, 3), "device": device}

    for name, value in arguments.items():
        parts = value if isinstance(value, tuple) else (value,)
        print(name, [type(part).__name__ for part in parts])
    # --8<-- [end:find_it]
