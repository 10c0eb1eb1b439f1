"""Vision Transformer: patches become tokens, and attention joins them; ViT-B/16 by default."""

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=1e-6)
        self.attention = nn.MultiheadAttention(width, heads, batch_first=True)
        self.norm2 = nn.LayerNorm(width, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width)
        )

    def forward(self, x):
        tokens = self.norm1(x)
        x = x + self.attention(tokens, tokens, tokens, need_weights=False)[0]
        return x + self.mlp(self.norm2(x))


class ViT(nn.Module):
    def __init__(self, size=224, patch=16, channels=3, classes=1000, width=768, depth=12, heads=12):
        super().__init__()
        tokens = (size // patch) ** 2 + 1
        self.class_token = nn.Parameter(torch.zeros(1, 1, width))
        self.position = nn.Parameter(torch.randn(1, tokens, width) * 0.02)
        self.patches = nn.Conv2d(channels, width, kernel_size=patch, stride=patch)
        self.blocks = nn.Sequential(*(Block(width, heads) for _ in range(depth)))
        self.norm = nn.LayerNorm(width, eps=1e-6)
        self.head = nn.Linear(width, classes)

    def tokens(self, x):
        patches = self.patches(x).flatten(2).mT
        return torch.cat([self.class_token.expand(len(x), -1, -1), patches], dim=1)

    def forward(self, x):
        x = self.blocks(self.tokens(x) + self.position)
        return self.head(self.norm(x[:, 0]))
