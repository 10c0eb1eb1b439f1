"""Networks that score each pixel: U-Net, residual blocks, dilation with ASPP, and their parts."""

import torch
from torch import nn

from snippets.networks.deeplab import DeepLab
from snippets.networks.unet import UNet
from snippets.networks.weight_standardised import WSConv2d


def unet_parts():
    # --8<-- [start:unet_parts]
    model = UNet(channels=3, classes=2, width=8)
    x = torch.rand(2, 3, 160, 160)
    skips = [model.stem(x)]
    for down in model.downs:
        skips.append(down(skips[-1]))
    print(*(tuple(skip.shape[1:]) for skip in skips))
    x = skips.pop()
    for up in model.ups:
        x = up(x, skips.pop())
        print(tuple(x.shape[1:]))
    print(tuple(model.head(x).shape))

    with torch.device("meta"):
        full = UNet(channels=3, classes=2)
    print(f"{sum(parameter.numel() for parameter in full.parameters()):,}")
    # --8<-- [end:unet_parts]
    return model, model.head(x)


def unet_parts_train():
    # --8<-- [start:unet_parts_train]
    from torch.nn.functional import cross_entropy

    torch.manual_seed(0)
    centres = torch.randint(10, 22, (8, 2, 1, 1))
    places = torch.stack(torch.meshgrid(torch.arange(32), torch.arange(32), indexing="ij"))
    masks = ((places - centres).square().sum(dim=1) < 40).long()
    images = masks.unsqueeze(1) * 0.5 + torch.rand(8, 3, 32, 32)

    model = UNet(width=4, depth=2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(30):
        loss = cross_entropy(model(images), masks)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(loss.item() < 0.2)
    # --8<-- [end:unet_parts_train]
    return loss.item()


def unet_parts_pad():
    # --8<-- [start:unet_parts_pad]
    from torch.nn.functional import pad

    model = UNet(width=8).eval()
    x = torch.rand(1, 3, 158, 150)
    multiple = 2 ** len(model.downs)
    height, width = x.shape[-2:]
    padded = pad(x, (0, -width % multiple, 0, -height % multiple), mode="reflect")
    scores = model(padded)[..., :height, :width]
    print(tuple(padded.shape), tuple(scores.shape))
    # --8<-- [end:unet_parts_pad]
    return padded, scores


def unet_parts_odd():
    # --8<-- [start:unet_parts_odd]
    UNet(width=8)(torch.rand(1, 3, 158, 158))
    # --8<-- [end:unet_parts_odd]


def unet_parts_unpadded():
    # --8<-- [start:unet_parts_unpadded]
    import torch
    from torch import nn

    original = nn.Sequential(nn.Conv2d(3, 64, 3), nn.ReLU(), nn.Conv2d(64, 64, 3), nn.ReLU())
    skip = original(torch.zeros(1, 3, 160, 160))
    up = torch.zeros(1, 64, 140, 140)
    margin = (skip.shape[-1] - up.shape[-1]) // 2
    cropped = skip[..., margin : margin + up.shape[-2], margin : margin + up.shape[-1]]
    print(tuple(skip.shape), tuple(torch.cat([cropped, up], dim=1).shape))
    # --8<-- [end:unet_parts_unpadded]
    return skip, cropped


def unet_parts_channels():
    # --8<-- [start:unet_parts_channels]
    import torch
    from torch import nn

    class DoubleConv(nn.Sequential):
        def __init__(self, inputs, outputs):
            super().__init__(
                nn.Conv2d(inputs, outputs, kernel_size=3, padding=1),
                nn.ReLU(),
                nn.Conv2d(inputs, outputs, kernel_size=3, padding=1),
            )

    DoubleConv(3, 64)(torch.zeros(1, 3, 160, 160))
    # --8<-- [end:unet_parts_channels]


def unet_parts_super():
    # --8<-- [start:unet_parts_super]
    from torch import nn

    class Up(nn.Module):
        def __init__(self):
            super.__init__()
            self.up = nn.ConvTranspose2d(8, 4, kernel_size=2, stride=2)

    Up()
    # --8<-- [end:unet_parts_super]


def residual_block_channels():
    # --8<-- [start:residual_block_channels]
    import torch
    from torchvision.models import resnet50

    with torch.device("meta"):
        model = resnet50(weights=None)
    x = torch.zeros(1, 64, 56, 56, device="meta")
    for name in ("layer1", "layer2", "layer3", "layer4"):
        for number, block in enumerate(getattr(model, name)[:2]):
            x = block(x)
            inplanes, planes = block.conv1.in_channels, block.conv1.out_channels
            projected = block.downsample is not None
            print(f"{name}[{number}]", inplanes, planes, tuple(x.shape[1:]), projected)
    # --8<-- [end:residual_block_channels]
    return model, x


def residual_block_channels_dilation():
    # --8<-- [start:residual_block_channels_dilation]
    import torch
    from torchvision.models.resnet import Bottleneck

    block = Bottleneck(inplanes=64, planes=16, dilation=2)
    print(block.expansion, block.downsample, tuple(block(torch.rand(2, 64, 8, 8)).shape))
    # --8<-- [end:residual_block_channels_dilation]
    return block


def residual_block_channels_raises():
    # --8<-- [start:residual_block_channels_raises]
    import torch
    from torchvision.models.resnet import Bottleneck

    Bottleneck(inplanes=64, planes=64)(torch.rand(2, 64, 8, 8))
    # --8<-- [end:residual_block_channels_raises]


def deeplab_resnet():
    # --8<-- [start:deeplab_resnet]
    torch.manual_seed(0)
    model = DeepLab(blocks=(1, 1, 1, 1), classes=4)
    x = torch.rand(2, 3, 64, 64)
    print(tuple(model.layers(model.stem(x)).shape), tuple(model(x).shape))
    # --8<-- [end:deeplab_resnet]
    return model, x


def deeplab_resnet_torchvision():
    # --8<-- [start:deeplab_resnet_torchvision]
    from torchvision.models.segmentation import deeplabv3_resnet50

    def count(*modules):
        return sum(weight.numel() for module in modules for weight in module.parameters())

    with torch.device("meta"):
        ours = DeepLab(blocks=(3, 4, 6, 3))
        theirs = deeplabv3_resnet50(weights=None, weights_backbone=None)
    print(count(ours.stem, ours.layers), count(theirs.backbone))
    print(count(ours.head[0]), count(theirs.classifier[0]))
    # --8<-- [end:deeplab_resnet_torchvision]
    return ours, theirs


def deeplab_resnet_train():
    # --8<-- [start:deeplab_resnet_train]
    from torch.nn.functional import cross_entropy

    torch.manual_seed(0)
    left = torch.arange(64) < torch.randint(16, 48, (8, 1, 1))
    masks = left.expand(8, 64, 64).long()
    images = masks.unsqueeze(1) * 0.5 + torch.rand(8, 3, 64, 64)

    model = DeepLab(blocks=(1, 1, 1, 1), classes=2, width=8)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    for _ in range(30):
        loss = cross_entropy(model(images), masks)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(loss.item() < 0.35)
    # --8<-- [end:deeplab_resnet_train]
    return loss.item()


def deeplab_resnet_raises():
    # --8<-- [start:deeplab_resnet_raises]
    DeepLab(blocks=(1, 1, 1, 1), width=8)(torch.rand(1, 3, 64, 64))
    # --8<-- [end:deeplab_resnet_raises]


def weight_standardised_conv():
    # --8<-- [start:weight_standardised_conv]
    torch.manual_seed(0)
    conv = WSConv2d(3, 4, kernel_size=3)
    used = conv.standardised()
    print([round(value, 2) for value in used.std(dim=(1, 2, 3), correction=0).tolist()])
    print(used.mean(dim=(1, 2, 3)).abs().max().item() < 1e-6)

    x = torch.rand(1, 3, 8, 8)
    before = conv(x)
    with torch.no_grad():
        conv.weight.mul_(10).add_(1)
    print(tuple(before.shape), torch.allclose(before, conv(x), atol=1e-2))
    # --8<-- [end:weight_standardised_conv]
    return used, before, conv(x)


def weight_standardised_conv_train():
    # --8<-- [start:weight_standardised_conv_train]
    from torch.nn.functional import cross_entropy

    torch.manual_seed(0)
    model = nn.Sequential(
        WSConv2d(1, 8, kernel_size=3, padding=1, bias=False),
        nn.GroupNorm(num_groups=4, num_channels=8),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(8, 2),
    )
    stripes = torch.zeros(1, 1, 16, 16)
    stripes[..., ::2] = 1
    images, labels = [stripes, stripes.mT], [torch.tensor([0]), torch.tensor([1])]
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for step in range(60):
        loss = cross_entropy(model(images[step % 2]), labels[step % 2])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(tuple(images[0].shape), loss.item() < 0.1)
    # --8<-- [end:weight_standardised_conv_train]
    return loss.item()


def weight_standardised_conv_isinstance():
    # --8<-- [start:weight_standardised_conv_isinstance]
    from torch import nn

    class OwnConv2d(nn.Conv2d):
        pass

    layers = [nn.Conv2d(3, 4, 3), OwnConv2d(4, 4, 3)]
    print([isinstance(layer, OwnConv2d) for layer in layers])
    print([isinstance(layer, nn.Conv2d) for layer in layers])
    # --8<-- [end:weight_standardised_conv_isinstance]
    return layers
