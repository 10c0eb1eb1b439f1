"""Broadcasting: when tensors of different shapes combine, and when they combine by accident."""


def broadcasting_rules():
    # --8<-- [start:broadcasting_rules]
    import torch

    pairs = [
        ((3, 2, 4, 4), (2, 4, 1)),
        ((2, 3), (3,)),
        ((5, 1), (4,)),
        ((2, 3), ()),
        ((1, 3), (0, 3)),
    ]
    for left, right in pairs:
        result = tuple(torch.broadcast_shapes(left, right))
        print(f"{left!s:12} + {right!s:9} -> {result}")
    # --8<-- [end:broadcasting_rules]
    return [tuple(torch.broadcast_shapes(left, right)) for left, right in pairs]


def broadcasting_rules_raises():
    # --8<-- [start:broadcasting_rules_raises]
    import torch

    left = torch.ones(3, 2, 4, 4)
    print(tuple((left * torch.ones(2, 4, 1)).shape))
    left * torch.ones(2, 4, 2)
    # --8<-- [end:broadcasting_rules_raises]


def broadcasting_rules_in_place():
    # --8<-- [start:broadcasting_rules_in_place]
    import torch

    row = torch.zeros(3)
    grid = torch.ones(2, 3)
    grid += row
    print(tuple(grid.shape))
    row += grid
    # --8<-- [end:broadcasting_rules_in_place]


def broadcasting_rules_missing_is_one():
    # --8<-- [start:broadcasting_rules_missing_is_one]
    import torch

    grid = torch.arange(6).reshape(2, 3)
    row = torch.tensor([10, 20, 30])
    print(torch.equal(grid + row, grid + row.reshape(1, 3)))
    print(grid + row)

    nothing = torch.zeros(0, 3)
    print(tuple((torch.ones(1, 3) + nothing).shape))
    # --8<-- [end:broadcasting_rules_missing_is_one]
    return grid + row


def broadcasting_rules_no_copy():
    # --8<-- [start:broadcasting_rules_no_copy]
    import torch

    row = torch.tensor([10, 20, 30])
    stretched = torch.broadcast_to(row, (1000, 3))
    print(tuple(stretched.shape), stretched.stride())
    print(stretched.data_ptr() == row.data_ptr())
    print(stretched.untyped_storage().nbytes(), "bytes")
    # --8<-- [end:broadcasting_rules_no_copy]
    return row, stretched


def per_channel_broadcast():
    # --8<-- [start:per_channel_broadcast]
    import torch

    torch.manual_seed(0)
    images = torch.rand(8, 3, 4, 5)
    mean = images.mean(dim=(0, 2, 3))
    print(tuple(mean.shape))

    centred = images - mean.reshape(1, -1, 1, 1)
    print(torch.equal(centred, images - mean[:, None, None]))
    kept = images.mean(dim=(0, 2, 3), keepdim=True)
    print(torch.equal(centred, images - kept))
    print(bool(centred.mean(dim=(0, 2, 3)).abs().max() < 1e-6))
    # --8<-- [end:per_channel_broadcast]
    return images, centred


def per_channel_broadcast_raises():
    # --8<-- [start:per_channel_broadcast_raises]
    import torch

    images = torch.rand(8, 3, 4, 5)
    images - images.mean(dim=(0, 2, 3))
    # --8<-- [end:per_channel_broadcast_raises]


def per_channel_broadcast_silent():
    # --8<-- [start:per_channel_broadcast_silent]
    import torch

    channels = torch.tensor([10.0, 20.0, 30.0])
    images = channels[:, None, None].expand(8, 3, 4, 3)
    mean = images.mean(dim=(0, 2, 3))
    print((images - mean[:, None, None])[0, :, 0, 0])
    print((images - mean)[0, :, 0, 0])
    # --8<-- [end:per_channel_broadcast_silent]
    return (images - mean[:, None, None])[0, :, 0, 0], (images - mean)[0, :, 0, 0]


def per_channel_broadcast_permute():
    # --8<-- [start:per_channel_broadcast_permute]
    import torch

    torch.manual_seed(0)
    images = torch.rand(8, 3, 4, 5)
    mean = images.mean(dim=(0, 2, 3))
    channels_last = images.permute(0, 2, 3, 1)
    print(channels_last.data_ptr() == images.data_ptr())
    print(channels_last.contiguous().data_ptr() == images.data_ptr())

    centred = (channels_last - mean).permute(0, 3, 1, 2)
    print(torch.equal(centred, images - mean[:, None, None]))
    # --8<-- [end:per_channel_broadcast_permute]
    return images, channels_last, centred


def n_300_vs_300x1():
    # --8<-- [start:n_300_vs_300x1]
    import torch

    flat = torch.zeros(300)
    column = torch.zeros(300, 1)
    print(flat.dim(), column.dim())
    print(tuple((column - flat).shape))
    # --8<-- [end:n_300_vs_300x1]
    return column - flat


def n_300_vs_300x1_loss():
    # --8<-- [start:n_300_vs_300x1_loss]
    import torch
    from torch.nn import functional

    target = torch.linspace(-1, 1, 300)
    prediction = target.unsqueeze(1)
    squared = (prediction - target) ** 2
    print(tuple(squared.shape), round(squared.mean().item(), 4))

    loss = functional.mse_loss(prediction, target)
    print(round(loss.item(), 4))
    # --8<-- [end:n_300_vs_300x1_loss]
    return squared, loss


def n_300_vs_300x1_fix():
    # --8<-- [start:n_300_vs_300x1_fix]
    import torch
    from torch.nn import functional

    target = torch.linspace(-1, 1, 300)
    prediction = target.unsqueeze(1)
    loss = functional.mse_loss(prediction.squeeze(1), target)
    print(loss.item())
    # --8<-- [end:n_300_vs_300x1_fix]
    return loss


def n_300_vs_300x1_second_dimension():
    # --8<-- [start:n_300_vs_300x1_second_dimension]
    import torch

    flat = torch.zeros(300)
    print(flat.shape, flat[:, None].shape, flat[None].shape)
    flat.size(1)
    # --8<-- [end:n_300_vs_300x1_second_dimension]
