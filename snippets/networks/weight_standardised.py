"""A convolution whose filters have mean 0 and standard deviation 1 whenever it computes."""

import torch
from torch import nn


class WSConv2d(nn.Conv2d):
    def standardised(self):
        var, mean = torch.var_mean(self.weight, dim=(1, 2, 3), correction=0, keepdim=True)
        return (self.weight - mean) * torch.rsqrt(var + 1e-5)

    def forward(self, x):
        return self._conv_forward(x, self.standardised(), self.bias)
