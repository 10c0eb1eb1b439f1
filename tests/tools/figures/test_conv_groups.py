from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import conv_groups
from tools.repo import LANGUAGES


@pytest.mark.parametrize("groups", conv_groups.GROUPS)
def test_sources_are_the_channels_that_torch_sees(groups):
    channels = conv_groups.CHANNELS
    layer = nn.Conv2d(channels, channels, 1, groups=groups, bias=False)
    nn.init.ones_(layer.weight)
    for out in range(channels):
        image = torch.zeros(1, channels, 1, 1, requires_grad=True)
        layer(image)[0, out].sum().backward()
        seen = image.grad.flatten().nonzero().flatten().tolist()
        assert list(conv_groups.sources(out, channels, groups)) == seen


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_shows_the_weights_of_torch_and_a_line_for_each_kernel(lang):
    tree = ElementTree.fromstring("\n".join(conv_groups.figure(lang)))
    described = tree.find("svg/desc").text
    kernels = 0
    for groups in conv_groups.GROUPS:
        weight = nn.Conv2d(conv_groups.CHANNELS, conv_groups.CHANNELS, 3, groups=groups).weight
        assert str(tuple(weight.shape)) in described
        kernels += weight.shape[0] * weight.shape[1]
    assert len(list(tree.iter("path"))) == kernels
