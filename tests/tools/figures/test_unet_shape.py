from xml.etree import ElementTree

import pytest
import torch

from snippets.networks.unet import UNet
from tools.figures import unet_shape
from tools.repo import LANGUAGES


def sides_of_torch():
    with torch.device("meta"):
        model = UNet(classes=unet_shape.CLASSES, width=unet_shape.WIDTH, depth=unet_shape.DEPTH)
        x = torch.zeros(1, 3, unet_shape.SIZE, unet_shape.SIZE)
        left = [model.stem(x)]
        for down in model.downs:
            left.append(down(left[-1]))
        right, x = [], left[-1]
        for up, skip in zip(model.ups, left[-2::-1], strict=True):
            x = up(x, skip)
            right.append(x)
        scores = model.head(x)
    return [[tuple(x.shape[1:3]) for x in side] for side in (left, right)], tuple(scores.shape)


def test_levels_are_those_of_the_module_on_both_sides():
    (left, right), scores = sides_of_torch()
    assert unet_shape.levels() == left
    assert unet_shape.levels()[-2::-1] == right
    assert scores == (1, unet_shape.CLASSES, unet_shape.SIZE, unet_shape.SIZE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_draws_each_level_on_both_sides_and_the_lowest_once(lang):
    drawn = ElementTree.fromstring("\n".join(unet_shape.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    for channels, side in unet_shape.levels()[:-1]:
        assert shown.count(str(channels)) == shown.count(str(side)) == 2
    assert len(list(drawn.iter("rect"))) == 2 * unet_shape.DEPTH + 1
