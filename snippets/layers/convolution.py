"""Convolution: by hand, its arguments, its output size, groups and dilation."""


def corr2d_by_hand():
    # --8<-- [start:corr2d_by_hand]
    import torch
    from torch.nn import functional as F

    def corr2d(image, kernel):
        height, width = kernel.shape
        rows = image.shape[0] - height + 1
        columns = image.shape[1] - width + 1
        result = torch.zeros(rows, columns)
        for row in range(rows):
            for column in range(columns):
                window = image[row : row + height, column : column + width]
                result[row, column] = (window * kernel).sum()
        return result

    image = torch.arange(9.0).reshape(3, 3)
    kernel = torch.tensor([[0.0, 1.0], [2.0, 3.0]])
    by_hand = corr2d(image, kernel)
    by_torch = F.conv2d(image[None, None], kernel[None, None])[0, 0]
    print(by_hand)
    print(torch.equal(by_hand, by_torch))
    # --8<-- [end:corr2d_by_hand]
    return by_hand, by_torch


def corr2d_by_hand_product():
    # --8<-- [start:corr2d_by_hand_product]
    import torch
    from torch.nn import functional as F

    window = torch.tensor([[0.0, 1.0], [3.0, 4.0]])
    kernel = torch.tensor([[0.0, 1.0], [2.0, 3.0]])
    print((window * kernel).sum().item())
    print((window @ kernel).tolist(), (window @ kernel).sum().item())
    print(F.conv2d(window[None, None], kernel[None, None]).item())
    # --8<-- [end:corr2d_by_hand_product]
    return window, kernel


def corr2d_by_hand_learn():
    # --8<-- [start:corr2d_by_hand_learn]
    import torch
    from torch import nn
    from torch.nn import functional as F

    class Corr2d(nn.Module):
        def __init__(self, height, width):
            super().__init__()
            self.weight = nn.Parameter(torch.zeros(height, width))
            self.bias = nn.Parameter(torch.zeros(1))

        def forward(self, image):
            height, width = self.weight.shape
            windows = image.unfold(0, height, 1).unfold(1, width, 1)
            return (windows * self.weight).sum(dim=(2, 3)) + self.bias

    image = torch.ones(6, 8)
    image[:, 2:6] = 0
    edges = image[:, :-1] - image[:, 1:]
    layer = Corr2d(1, 2)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
    for _ in range(100):
        optimizer.zero_grad()
        F.mse_loss(layer(image), edges).backward()
        optimizer.step()
    print([round(value, 2) for value in layer.weight.flatten().tolist()])
    print(abs(round(layer.bias.item(), 2)))
    # --8<-- [end:corr2d_by_hand_learn]
    return layer, image, edges


def conv2d_arguments():
    # --8<-- [start:conv2d_arguments]
    import torch
    from torch import nn

    images = torch.zeros(4, 3, 32, 48)
    layers = [
        nn.Conv2d(3, 8, 3),
        nn.Conv2d(3, 8, 3, stride=2, padding=1),
        nn.Conv2d(3, 8, (5, 3), padding=(2, 1)),
        nn.Conv2d(3, 8, 3, padding="same", padding_mode="reflect"),
    ]
    for layer in layers:
        print(layer)
        print("   ", tuple(layer.weight.shape), "->", tuple(layer(images).shape))
    # --8<-- [end:conv2d_arguments]
    return [tuple(layer(images).shape) for layer in layers]


def conv2d_arguments_bias():
    # --8<-- [start:conv2d_arguments_bias]
    from torch import nn

    for bias in (True, False, None):
        layer = nn.Conv2d(3, 8, 3, bias=bias)
        print(bias, [(name, parameter.numel()) for name, parameter in layer.named_parameters()])
    # --8<-- [end:conv2d_arguments_bias]
    return layer


def conv2d_arguments_function():
    # --8<-- [start:conv2d_arguments_function]
    import torch
    from torch import nn
    from torch.nn import functional as F

    torch.manual_seed(0)
    layer = nn.Conv2d(3, 8, 3, stride=2)
    images = torch.randn(4, 3, 9, 9)
    print(isinstance(layer, nn.Module), len(list(layer.parameters())))
    print(torch.equal(layer(images), F.conv2d(images, layer.weight, layer.bias, stride=2)))
    # --8<-- [end:conv2d_arguments_function]
    return layer


def conv2d_arguments_channels():
    # --8<-- [start:conv2d_arguments_channels]
    import torch
    from torch import nn

    layer = nn.Conv2d(3, 8, 3)
    layer(torch.zeros(4, 1, 28, 28))
    # --8<-- [end:conv2d_arguments_channels]


def conv2d_arguments_same():
    # --8<-- [start:conv2d_arguments_same]
    from torch import nn

    nn.Conv2d(3, 8, 3, stride=2, padding="same")
    # --8<-- [end:conv2d_arguments_same]


def conv_output_size():
    # --8<-- [start:conv_output_size]
    import torch
    from torch import nn

    def conv_size(size, kernel, stride=1, padding=0, dilation=1):
        reach = dilation * (kernel - 1) + 1
        return (size + 2 * padding - reach) // stride + 1

    settings = [(8, 3, 1, 1, 1), (8, 3, 2, 1, 1), (7, 3, 2, 1, 1), (224, 7, 2, 3, 1)]
    for size, *options in [*settings, (160, 3, 1, 0, 1), (158, 3, 1, 0, 1), (32, 3, 1, 2, 2)]:
        layer = nn.Conv2d(1, 1, *options)
        real = layer(torch.zeros(1, 1, size, size)).shape[-1]
        print(f"{size:3} kernel, stride, padding, dilation {options} -> {real}")
        assert real == conv_size(size, *options)
    # --8<-- [end:conv_output_size]
    return conv_size


def conv_output_size_helper():
    # --8<-- [start:conv_output_size_helper]
    import torch
    from torch import nn

    def output_shape(layer, image):
        return layer(image.reshape(1, 1, *image.shape)).shape[2:]

    image = torch.rand(8, 8)
    print(output_shape(nn.Conv2d(1, 1, 3, padding=1), image))
    print(output_shape(nn.Conv2d(1, 1, (3, 5), stride=(3, 4), padding=(0, 1)), image))
    # --8<-- [end:conv_output_size_helper]
    return output_shape


def conv_output_size_unseen():
    # --8<-- [start:conv_output_size_unseen]
    import torch
    from torch import nn

    layer = nn.Conv2d(1, 1, 3, stride=2, bias=False)
    nn.init.ones_(layer.weight)
    image = torch.zeros(1, 1, 8, 8)
    image[..., 7] = 100
    print(tuple(layer(image).shape), layer(image).abs().max().item())
    # --8<-- [end:conv_output_size_unseen]
    return layer(image)


def conv_output_size_too_large():
    # --8<-- [start:conv_output_size_too_large]
    import torch
    from torch import nn

    nn.Conv2d(1, 1, 5)(torch.zeros(1, 1, 4, 4))
    # --8<-- [end:conv_output_size_too_large]


def groups():
    # --8<-- [start:groups]
    import torch
    from torch import nn
    from torch.nn import functional as F

    torch.manual_seed(0)
    layer = nn.Conv2d(4, 8, 3, groups=2)
    images = torch.randn(2, 4, 6, 6)
    upper = F.conv2d(images[:, :2], layer.weight[:4], layer.bias[:4])
    lower = F.conv2d(images[:, 2:], layer.weight[4:], layer.bias[4:])
    print(torch.allclose(layer(images), torch.cat([upper, lower], dim=1), atol=1e-6))
    # --8<-- [end:groups]
    return layer(images), torch.cat([upper, lower], dim=1)


def groups_parameters():
    # --8<-- [start:groups_parameters]
    from torch import nn

    def count(*layers):
        return sum(parameter.numel() for layer in layers for parameter in layer.parameters())

    for groups in (1, 2, 4):
        layer = nn.Conv2d(4, 8, 3, groups=groups, bias=False)
        print(groups, tuple(layer.weight.shape), count(layer))

    full = nn.Conv2d(256, 256, 3, padding=1, bias=False)
    depthwise = nn.Conv2d(256, 256, 3, padding=1, groups=256, bias=False)
    pointwise = nn.Conv2d(256, 256, 1, bias=False)
    print(count(full), count(depthwise, pointwise))
    # --8<-- [end:groups_parameters]
    return count(full), count(depthwise), count(pointwise)


def groups_not_dividing():
    # --8<-- [start:groups_not_dividing]
    from torch import nn

    nn.Conv2d(3, 8, 3, groups=2)
    # --8<-- [end:groups_not_dividing]


def dilation():
    # --8<-- [start:dilation]
    import torch
    from torch import nn

    image = torch.zeros(1, 1, 32, 32)
    for dilation in (1, 2, 4):
        layer = nn.Conv2d(1, 1, 3, padding=dilation, dilation=dilation)
        reach = dilation * (3 - 1) + 1
        print(dilation, reach, layer.weight.numel(), tuple(layer(image).shape[2:]))
    # --8<-- [end:dilation]
    return layer


def dilation_receptive_field():
    # --8<-- [start:dilation_receptive_field]
    import torch
    from torch import nn

    def receptive_field(*dilations):
        layers = [nn.Conv2d(1, 1, 3, padding=d, dilation=d, bias=False) for d in dilations]
        for layer in layers:
            nn.init.ones_(layer.weight)
        image = torch.zeros(1, 1, 41, 41, requires_grad=True)
        nn.Sequential(*layers)(image)[0, 0, 20, 20].backward()
        seen = image.grad[0, 0, 20].nonzero()
        return int(seen.max() - seen.min()) + 1, len(seen)

    for dilations in [(1,), (1, 1), (1, 1, 1), (1, 2, 4), (2, 2, 2)]:
        print(dilations, *receptive_field(*dilations))
    # --8<-- [end:dilation_receptive_field]
    return receptive_field


def dilation_whole_number():
    # --8<-- [start:dilation_whole_number]
    for dilation in (1, 2, 4):
        print(dilation, max(1, dilation // 2), max(1, dilation / 2))
    # --8<-- [end:dilation_whole_number]
    return max(1, 4 // 2), max(1, 4 / 2)


def dilation_whole_number_raises():
    # --8<-- [start:dilation_whole_number_raises]
    import torch
    from torch import nn

    images = torch.zeros(1, 8, 16, 16)
    print(nn.Conv2d(8, 8, 3, dilation=max(1, 2 / 2))(images).shape)
    nn.Conv2d(8, 8, 3, dilation=max(1, 4 / 2))(images)
    # --8<-- [end:dilation_whole_number_raises]
