"""ResNet for classification: ResNet-18 by default, ResNet-34 with blocks=(3, 4, 6, 3)."""

import torch
from torch import nn


class BasicBlock(nn.Module):
    def __init__(self, inplanes, planes, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inplanes, planes, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = nn.Identity()
        if stride != 1 or inplanes != planes:
            self.downsample = nn.Sequential(
                nn.Conv2d(inplanes, planes, 1, stride, bias=False), nn.BatchNorm2d(planes)
            )

    def forward(self, x):
        found = torch.relu(self.bn1(self.conv1(x)))
        found = self.bn2(self.conv2(found))
        return torch.relu(found + self.downsample(x))


class ResNet(nn.Module):
    def __init__(self, blocks=(2, 2, 2, 2), channels=3, classes=1000, width=64):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(channels, width, 7, stride=2, padding=3, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=2, padding=1),
        )
        layers, inplanes = [], width
        for level, count in enumerate(blocks):
            planes = width * 2**level
            for number in range(count):
                stride = 2 if level > 0 and number == 0 else 1
                layers.append(BasicBlock(inplanes, planes, stride))
                inplanes = planes
        self.layers = nn.Sequential(*layers)
        self.head = nn.Linear(inplanes, classes)

    def forward(self, x):
        return self.head(self.layers(self.stem(x)).mean(dim=(2, 3)))
