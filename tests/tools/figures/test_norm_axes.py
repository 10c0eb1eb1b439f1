from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import norm_axes
from tools.repo import LANGUAGES

SHAPE = (norm_axes.SAMPLES, norm_axes.CHANNELS, 3, 3)
LAYERS = {
    "BatchNorm": nn.BatchNorm2d(norm_axes.CHANNELS),
    "LayerNorm": nn.LayerNorm(SHAPE[1:]),
    "InstanceNorm": nn.InstanceNorm2d(norm_axes.CHANNELS),
    "GroupNorm": nn.GroupNorm(norm_axes.GROUPS, norm_axes.CHANNELS),
}


@pytest.mark.parametrize("at", [norm_axes.PLACE, (0, 0), (2, 3)])
@pytest.mark.parametrize("layer", LAYERS)
def test_averaged_maps_are_those_that_change_the_output_of_torch(layer, at):
    images = torch.randn(SHAPE, requires_grad=True)
    LAYERS[layer](images)[at].square().mul(torch.rand(3, 3)).sum().backward()
    touched = (images.grad.abs() > 1e-9).flatten(2).any(dim=2).nonzero().tolist()
    assert norm_axes.averaged(layer, at) == [tuple(place) for place in touched]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_tints_the_averaged_maps(lang):
    tree = ElementTree.fromstring("\n".join(norm_axes.figure(lang)))
    tinted = [box for box in tree.iter("rect") if box.get("class") == "fig-a"]
    expected = [norm_axes.averaged(layer, norm_axes.PLACE) for layer in norm_axes.RULES]
    assert len(tinted) == sum(map(len, expected))
    for cells in expected:
        assert str(cells) in tree.find("svg/desc").text
