"""padding="same" is asked of a convolution with a stride."""

KIND = "error"
MESSAGES = [
    ("ValueError", "padding='same' is not supported for strided convolutions"),
    ("RuntimeError", "padding='same' is not supported for strided convolutions"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 16, kernel_size=3, stride=2, padding="same")
    print(tuple(conv(torch.rand(1, 3, 32, 32)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 16, kernel_size=3, stride=2, padding=1)
    print(tuple(conv(torch.rand(1, 3, 32, 32)).shape))
    # --8<-- [end:fix]
    return tuple(conv(torch.rand(1, 3, 32, 32)).shape)


def like_tensorflow():
    # --8<-- [start:like_tensorflow]
    import torch
    import torch.nn.functional as F

    def pad_as_same(pictures, kernel, stride):
        sides = []
        for size in reversed(pictures.shape[2:]):
            total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
            sides += [total // 2, total - total // 2]
        return F.pad(pictures, sides)

    padded = pad_as_same(torch.rand(1, 3, 32, 33), kernel=3, stride=2)
    print(tuple(padded.shape), tuple(F.conv2d(padded, torch.rand(8, 3, 3, 3), stride=2).shape))
    # --8<-- [end:like_tensorflow]
    return pad_as_same


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    for kernel in (3, 5, 7):
        conv = nn.Conv2d(3, 16, kernel, stride=2, padding=kernel // 2)
        print(kernel, conv.padding)
    # --8<-- [end:find_it]
