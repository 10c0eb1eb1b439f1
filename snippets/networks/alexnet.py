"""AlexNet for pictures of one channel and 224 x 224 pixels; `shrink` divides every width."""

from torch import nn


class AlexNet(nn.Module):
    def __init__(self, channels=1, classes=10, shrink=1):
        super().__init__()
        widths = [width // shrink for width in (96, 256, 384, 384, 256)]
        hidden = 4096 // shrink
        self.features = nn.Sequential(
            nn.Conv2d(channels, widths[0], kernel_size=11, stride=4),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=2),
            nn.Conv2d(widths[0], widths[1], kernel_size=5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=2),
            nn.Conv2d(widths[1], widths[2], kernel_size=3, padding=1),
            nn.ReLU(),
            nn.Conv2d(widths[2], widths[3], kernel_size=3, padding=1),
            nn.ReLU(),
            nn.Conv2d(widths[3], widths[4], kernel_size=3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=2),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(widths[4] * 5 * 5, hidden),
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(hidden, classes),
        )

    def forward(self, x):
        return self.classifier(self.features(x))
