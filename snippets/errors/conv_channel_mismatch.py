"""A convolution gets an input whose channel count differs from its in_channels."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Given groups={groups:int}, weight of size {weight:shape}, expected "
            "input{input:shape} to have {expected:int} channels, but got {actual:int} channels "
            "instead"
        ),
    ),
    (
        "RuntimeError",
        (
            "Given transposed={transposed:int}, weight of size {weight:shape}, expected "
            "input{input:shape} to have {expected:int} channels, but got {actual:int} channels "
            "instead"
        ),
    ),
    (
        "RuntimeError",
        (
            "expected input{input:shape} to have {expected:int} channels, but got {actual:int} "
            "channels instead"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "给定 groups={groups:int}，权重大小 {weight:shape}，预期输入 {input:shape} 有 "
            "{expected:int} 个通道，但得到 {actual:int} 个通道"
        ),
        "https://whosebug.com/question/6505309",
    ),
]
FRAMES = []
EDITS = [
    ("code", "$layer($image)", "$layer($image.movedim(-1, -3))", "input[-1] == expected"),
    ("in_channels", "{expected}", "{actual}"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    block = nn.Sequential(
        nn.Conv2d(3, 64, kernel_size=3),
        nn.ReLU(),
        nn.Conv2d(3, 64, kernel_size=3),
    )
    block(torch.randn(4, 3, 160, 160))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    block = nn.Sequential(
        nn.Conv2d(3, 64, kernel_size=3),
        nn.ReLU(),
        nn.Conv2d(64, 64, kernel_size=3),
    )
    features = block(torch.randn(4, 3, 160, 160))
    print(tuple(features.shape))
    # --8<-- [end:fix]
    return tuple(features.shape)


def reproduce_grayscale():
    # --8<-- [start:reproduce_grayscale]
    import torch
    from torch import nn

    stem = nn.Conv2d(3, 64, kernel_size=7)
    gray = torch.rand(8, 1, 32, 32)
    stem(gray)
    # --8<-- [end:reproduce_grayscale]


def fix_grayscale():
    # --8<-- [start:fix_grayscale]
    import torch
    from torch import nn

    stem = nn.Conv2d(3, 64, kernel_size=7)
    gray = torch.rand(8, 1, 32, 32)
    features = stem(gray.expand(-1, 3, -1, -1))
    print(tuple(features.shape))
    # --8<-- [end:fix_grayscale]
    return tuple(features.shape)


def reproduce_channels_last():
    # --8<-- [start:reproduce_channels_last]
    import torch
    from torch import nn

    stem = nn.Conv2d(3, 8, kernel_size=3)
    image = torch.rand(32, 48, 3)
    stem(image)
    # --8<-- [end:reproduce_channels_last]


def fix_channels_last():
    # --8<-- [start:fix_channels_last]
    import torch
    from torch import nn

    stem = nn.Conv2d(3, 8, kernel_size=3)
    image = torch.rand(32, 48, 3)
    features = stem(image.permute(2, 0, 1))
    print(tuple(features.shape))
    # --8<-- [end:fix_channels_last]
    return tuple(features.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    image = torch.rand(32, 48, 3)
    scrambled = image.reshape(3, 32, 48)
    moved = image.permute(2, 0, 1)
    print(tuple(scrambled.shape) == tuple(moved.shape), torch.equal(scrambled, moved))
    # --8<-- [end:does_not_help]
    return scrambled, moved


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 64, kernel_size=3),
        nn.ReLU(),
        nn.Conv2d(3, 64, kernel_size=3),
    )

    def report(layer, inputs):
        print(f"{layer} <- {tuple(inputs[0].shape)}")

    for layer in model.modules():
        if isinstance(layer, nn.Conv2d):
            layer.register_forward_pre_hook(report)
    model(torch.randn(4, 3, 160, 160))
    # --8<-- [end:find_it]
