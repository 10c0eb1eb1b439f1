"""Pooling and upsampling: layers without weights that change the size of a picture."""


def pooling_basics():
    # --8<-- [start:pooling_basics]
    import torch
    from torch import nn

    image = torch.tensor([[1.0, 8, 2, 4], [6, 3, 0, 7], [5, 1, 9, 2], [9, 0, 4, 3]])[None, None]
    print(nn.MaxPool2d(2)(image)[0, 0])
    print(nn.AvgPool2d(2)(image)[0, 0])
    print(nn.MaxPool2d(2, stride=1)(image)[0, 0])
    print(len(list(nn.MaxPool2d(2).parameters())))
    # --8<-- [end:pooling_basics]
    return image, nn.MaxPool2d(2)(image), nn.AvgPool2d(2)(image)


def pooling_basics_indices():
    # --8<-- [start:pooling_basics_indices]
    import torch
    from torch import nn

    image = torch.tensor([[1.0, 8, 2, 4], [6, 3, 0, 7], [5, 1, 9, 2], [9, 0, 4, 3]])[None, None]
    pooled, indices = nn.MaxPool2d(2, return_indices=True)(image)
    print(indices[0, 0])
    print(torch.equal(image.flatten(2).gather(2, indices.flatten(2)), pooled.flatten(2)))
    print(nn.MaxUnpool2d(2)(pooled, indices)[0, 0])
    # --8<-- [end:pooling_basics_indices]
    return image, pooled, indices


def pooling_basics_padding():
    # --8<-- [start:pooling_basics_padding]
    import torch
    from torch import nn

    image = -torch.ones(1, 1, 4, 4)
    layers = [
        nn.MaxPool2d(3, stride=1, padding=1),
        nn.AvgPool2d(3, stride=1, padding=1),
        nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False),
    ]
    for layer in layers:
        print([round(value, 2) for value in layer(image)[0, 0, 0].tolist()])
    # --8<-- [end:pooling_basics_padding]
    return [layer(image)[0, 0, 0].tolist() for layer in layers]


def pooling_basics_padding_too_large():
    # --8<-- [start:pooling_basics_padding_too_large]
    import torch
    from torch import nn

    nn.MaxPool2d(2, padding=2)(torch.zeros(1, 1, 8, 8))
    # --8<-- [end:pooling_basics_padding_too_large]


def pooling_basics_too_small():
    # --8<-- [start:pooling_basics_too_small]
    import torch
    from torch import nn

    halve = nn.MaxPool2d(2)
    images = torch.zeros(1, 64, 28, 28)
    for _ in range(5):
        images = halve(images)
        print(tuple(images.shape))
    # --8<-- [end:pooling_basics_too_small]


def ceil_mode():
    # --8<-- [start:ceil_mode]
    import torch
    from torch import nn

    image = torch.arange(1.0, 26).reshape(1, 1, 5, 5)
    print(nn.MaxPool2d(2)(image)[0, 0])
    print(nn.MaxPool2d(2, ceil_mode=True)(image)[0, 0])
    # --8<-- [end:ceil_mode]
    return nn.MaxPool2d(2)(image), nn.MaxPool2d(2, ceil_mode=True)(image)


def ceil_mode_no_zeros():
    # --8<-- [start:ceil_mode_no_zeros]
    import torch
    from torch import nn
    from torch.nn import functional as F

    image = torch.full((1, 1, 5, 5), -9.0)
    print(nn.MaxPool2d(2, ceil_mode=True)(image)[0, 0])
    print(nn.MaxPool2d(2)(F.pad(image, (0, 1, 0, 1)))[0, 0])
    # --8<-- [end:ceil_mode_no_zeros]
    return nn.MaxPool2d(2, ceil_mode=True)(image), nn.MaxPool2d(2)(F.pad(image, (0, 1, 0, 1)))


def ceil_mode_formula():
    # --8<-- [start:ceil_mode_formula]
    from math import ceil, floor

    import torch
    from torch import nn

    def pool_size(size, kernel, stride, padding=0, dilation=1, ceil_mode=False):
        reach = dilation * (kernel - 1) + 1
        steps = (size + 2 * padding - reach) / stride
        if not ceil_mode:
            return floor(steps) + 1
        count = ceil(steps) + 1
        starts_in_padding = (count - 1) * stride >= size + padding
        return count - 1 if starts_in_padding else count

    for size, kernel, stride, padding in [(5, 2, 2, 0), (7, 3, 2, 0), (4, 1, 2, 0), (5, 2, 2, 1)]:
        layer = nn.MaxPool2d(kernel, stride, padding, ceil_mode=True)
        real = layer(torch.zeros(1, 1, size, size)).shape[-1]
        formula = ceil((size - kernel + 2 * padding) / stride + 1)
        print((size, kernel, stride, padding), "formula", formula, "torch", real)
        assert real == pool_size(size, kernel, stride, padding, ceil_mode=True)
    # --8<-- [end:ceil_mode_formula]
    return pool_size


def adaptive_avg_pool():
    # --8<-- [start:adaptive_avg_pool]
    import torch
    from torch import nn

    for size in [(7, 7), (13, 13), (9, 5)]:
        maps = torch.rand(2, 512, *size)
        shapes = [nn.AdaptiveAvgPool2d(out)(maps).shape for out in [(1, 1), (3, 2), (None, 5)]]
        print(size, *map(tuple, shapes))

    mean = maps.mean(dim=(2, 3), keepdim=True)
    print(torch.allclose(nn.AdaptiveAvgPool2d(1)(maps), mean))
    # --8<-- [end:adaptive_avg_pool]
    return nn.AdaptiveAvgPool2d(1)(maps), mean


def adaptive_avg_pool_windows():
    # --8<-- [start:adaptive_avg_pool_windows]
    import torch
    from torch.nn import functional as F

    def windows(size, parts):
        return [(i * size // parts, -(-(i + 1) * size // parts)) for i in range(parts)]

    row = torch.arange(8.0)
    for parts in (2, 3, 12):
        means = [row[start:end].mean() for start, end in windows(8, parts)]
        pooled = F.adaptive_avg_pool1d(row[None], parts)[0]
        print(parts, windows(8, parts)[:4], torch.equal(torch.stack(means), pooled))
    # --8<-- [end:adaptive_avg_pool_windows]
    return windows


def upsample():
    # --8<-- [start:upsample]
    import torch
    from torch import nn
    from torch.nn import functional as F

    images = torch.rand(1, 3, 5, 7)
    print(tuple(nn.Upsample(scale_factor=2)(images).shape))
    print(tuple(F.interpolate(images, size=(20, 30), mode="bilinear").shape))

    row = torch.arange(4.0).reshape(1, 1, 4)
    print("nearest", F.interpolate(row, scale_factor=2).flatten().tolist())
    for corners in (False, True):
        wide = F.interpolate(row, scale_factor=2, mode="linear", align_corners=corners)
        print(corners, [round(value, 2) for value in wide.flatten().tolist()])
    # --8<-- [end:upsample]
    return wide


def upsample_nearest():
    # --8<-- [start:upsample_nearest]
    import torch
    from torch import nn

    nn.Upsample(scale_factor=2, align_corners=True)(torch.zeros(1, 1, 4, 4))
    # --8<-- [end:upsample_nearest]


def upsample_old_name():
    # --8<-- [start:upsample_old_name]
    import torch
    from torch.nn import functional as F

    print(tuple(F.upsample(torch.zeros(1, 1, 4, 4), scale_factor=2).shape))
    # --8<-- [end:upsample_old_name]
