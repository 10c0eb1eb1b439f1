from xml.etree import ElementTree

import pytest
import torch
from torchvision.models import resnet50

from tools.figures import residual_block
from tools.repo import LANGUAGES


def block_of_torch():
    with torch.device("meta"):
        return resnet50(weights=None).layer2[0]


def test_convolutions_are_those_of_the_first_block_of_layer2():
    block = block_of_torch()
    assert [(inputs, outputs) for _, inputs, outputs in residual_block.convolutions()] == [
        (conv.in_channels, conv.out_channels) for conv in (block.conv1, block.conv2, block.conv3)
    ]
    assert block.expansion == residual_block.EXPANSION
    assert block.conv2.stride == block.downsample[0].stride == (2, 2)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_writes_what_downsample_takes_and_gives(lang):
    projection = block_of_torch().downsample[0]
    drawn = ElementTree.fromstring("\n".join(residual_block.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    assert f"{projection.in_channels} → {projection.out_channels}" in shown
    assert f"planes × expansion = {projection.out_channels}" in shown
