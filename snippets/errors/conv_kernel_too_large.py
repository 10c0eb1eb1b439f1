"""A convolution's kernel is larger than its padded input."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Calculated padded input size per channel: {padded:shape}. Kernel size: "
            "{kernel:shape}. Kernel size can't be greater than actual input size"
        ),
    ),
    (
        "RuntimeError",
        "Calculated padded input size per channel: {padded:shape}. Kernel size: {kernel:shape}",
    ),
    ("RuntimeError", "Kernel size can't be greater than actual input size"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 96, kernel_size=11, stride=4)
    picture = torch.rand(1, 1, 8, 8)
    print(tuple(conv(picture).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 96, kernel_size=11, stride=4)
    picture = torch.rand(1, 1, 8, 8)
    picture = nn.functional.interpolate(picture, size=(224, 224))
    print(tuple(conv(picture).shape))
    # --8<-- [end:fix]
    return tuple(conv(nn.functional.interpolate(picture, size=(224, 224))).shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 96, kernel_size=11, stride=4, padding=5)
    seen = nn.functional.unfold(torch.ones(1, 1, 8, 8), 11, stride=4, padding=5)
    print(tuple(conv(torch.ones(1, 1, 8, 8)).shape))
    zeros = (seen == 0).float().mean().item()
    print(f"{zeros:.0%} of what the kernel sees is padding")
    # --8<-- [end:does_not_help]
    return zeros


def reproduce_text():
    # --8<-- [start:reproduce_text]
    import torch
    from torch import nn

    conv = nn.Conv1d(16, 32, kernel_size=5)
    words = torch.rand(1, 3, 16)
    print(tuple(conv(words.mT).shape))
    # --8<-- [end:reproduce_text]


def fix_text():
    # --8<-- [start:fix_text]
    import torch
    from torch import nn

    conv = nn.Conv1d(16, 32, kernel_size=5)
    words = nn.functional.pad(torch.rand(1, 3, 16), (0, 0, 0, 2))
    print(tuple(conv(words.mT).shape))
    # --8<-- [end:fix_text]
    return tuple(conv(words.mT).shape)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(1, 4, 3), nn.MaxPool2d(4), nn.Conv2d(4, 8, 3))

    def report(layer, inputs):
        print(type(layer).__name__, tuple(inputs[0].shape[2:]))

    for layer in model:
        layer.register_forward_pre_hook(report)
    model(torch.rand(1, 1, 12, 12))
    # --8<-- [end:find_it]
