"""A ResNet whose last layer is dilated, with ASPP: segmentation in the manner of DeepLab."""

import torch
from torch import nn
from torch.nn.functional import interpolate


def conv_norm(inputs, outputs, kernel=1, stride=1, dilation=1):
    padding = dilation * (kernel // 2)
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False),
        nn.BatchNorm2d(outputs),
    )


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, inplanes, planes, stride=1, dilation=1):
        super().__init__()
        outputs = planes * self.expansion
        self.block = nn.Sequential(
            conv_norm(inplanes, planes),
            nn.ReLU(),
            conv_norm(planes, planes, kernel=3, stride=stride, dilation=dilation),
            nn.ReLU(),
            conv_norm(planes, outputs),
        )
        self.downsample = nn.Identity()
        if stride != 1 or inplanes != outputs:
            self.downsample = conv_norm(inplanes, outputs, stride=stride)

    def forward(self, x):
        return torch.relu(self.block(x) + self.downsample(x))


class ASPP(nn.Module):
    def __init__(self, inputs, outputs, rates=(6, 12, 18)):
        super().__init__()
        self.branches = nn.ModuleList(
            [conv_norm(inputs, outputs)]
            + [conv_norm(inputs, outputs, kernel=3, dilation=rate) for rate in rates]
        )
        self.pooling = nn.Sequential(nn.AdaptiveAvgPool2d(1), conv_norm(inputs, outputs))
        self.project = conv_norm((len(rates) + 2) * outputs, outputs)

    def forward(self, x):
        found = [torch.relu(branch(x)) for branch in self.branches]
        found.append(torch.relu(self.pooling(x)).expand_as(found[0]))
        return torch.relu(self.project(torch.cat(found, dim=1)))


class DeepLab(nn.Module):
    def __init__(self, blocks=(3, 4, 6, 3), classes=21, width=64, block=Bottleneck):
        super().__init__()
        self.inplanes = width
        self.stem = nn.Sequential(
            conv_norm(3, width, kernel=7, stride=2), nn.ReLU(), nn.MaxPool2d(3, 2, padding=1)
        )
        settings = [(1, 1), (2, 1), (2, 1), (1, 2)]
        self.layers = nn.Sequential(
            *(
                self._layer(block, width * 2**level, count, *setting)
                for level, (count, setting) in enumerate(zip(blocks, settings, strict=True))
            )
        )
        self.head = nn.Sequential(
            ASPP(self.inplanes, 4 * width), nn.Conv2d(4 * width, classes, kernel_size=1)
        )

    def _layer(self, block, planes, count, stride, dilation):
        made = []
        for number in range(count):
            made.append(block(self.inplanes, planes, stride if number == 0 else 1, dilation))
            self.inplanes = planes * block.expansion
        return nn.Sequential(*made)

    def forward(self, x):
        scores = self.head(self.layers(self.stem(x)))
        return interpolate(scores, size=x.shape[-2:], mode="bilinear", align_corners=False)
