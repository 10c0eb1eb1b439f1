"""A multilayer perceptron: linear layers with a non-linearity between them, nothing else."""

from torch import nn


class MLP(nn.Module):
    def __init__(self, inputs=28 * 28, hidden=256, classes=10):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(),
            nn.Linear(inputs, hidden),
            nn.ReLU(),
            nn.Linear(hidden, classes),
        )

    def forward(self, x):
        return self.layers(x)
