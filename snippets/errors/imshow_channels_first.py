"""matplotlib is to show a tensor, whose channels stand in front, or a whole batch."""

KIND = "error"
NEEDS = ["matplotlib"]
MESSAGES = [
    ("TypeError", "Invalid shape {shape:shape} for image data"),
    ("TypeError", "Invalid dimensions for image data"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from matplotlib import pyplot

    picture = torch.rand(3, 24, 32)
    shown = pyplot.imshow(picture.numpy())
    print(shown.get_size())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from matplotlib import pyplot

    picture = torch.rand(3, 24, 32)
    shown = pyplot.imshow(picture.permute(1, 2, 0).numpy())
    print(shown.get_size())
    # --8<-- [end:fix]
    return shown.get_size()


def reproduce_grey():
    # --8<-- [start:reproduce_grey]
    import torch
    from matplotlib import pyplot

    digit = torch.rand(1, 28, 28)
    shown = pyplot.imshow(digit.numpy())
    print(shown.get_size())
    # --8<-- [end:reproduce_grey]


def fix_grey():
    # --8<-- [start:fix_grey]
    import torch
    from matplotlib import pyplot

    digit = torch.rand(1, 28, 28)
    shown = pyplot.imshow(digit[0].numpy(), cmap="gray")
    print(shown.get_size())
    # --8<-- [end:fix_grey]
    return shown.get_size()


def reproduce_batch():
    # --8<-- [start:reproduce_batch]
    import torch
    from matplotlib import pyplot

    batch = torch.rand(8, 3, 24, 32)
    shown = pyplot.imshow(batch.numpy())
    print(shown.get_size())
    # --8<-- [end:reproduce_batch]


def fix_batch():
    # --8<-- [start:fix_batch]
    import torch
    from matplotlib import pyplot
    from torchvision.utils import make_grid

    batch = torch.rand(8, 3, 24, 32)
    shown = pyplot.imshow(make_grid(batch, nrow=4).permute(1, 2, 0).numpy())
    print(shown.get_size())
    # --8<-- [end:fix_batch]
    return shown.get_size()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    picture = torch.arange(6).view(3, 1, 2)
    print(picture[:, 0, 0].tolist())
    print(picture.view(1, 2, 3)[0, 0].tolist())
    print(picture.permute(1, 2, 0)[0, 0].tolist())
    # --8<-- [end:does_not_help]
    return picture.view(1, 2, 3)[0, 0].tolist(), picture.permute(1, 2, 0)[0, 0].tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    picture = torch.randn(3, 24, 32)
    print(tuple(picture.shape), picture.dtype, bool(picture.min() < 0))
    # --8<-- [end:find_it]
