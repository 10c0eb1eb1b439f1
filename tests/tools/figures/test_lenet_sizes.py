from xml.etree import ElementTree

import pytest
import torch

from snippets.networks.lenet import LeNet
from tools.figures import lenet_sizes
from tools.repo import LANGUAGES


def shapes_of_torch():
    model = LeNet()
    x = torch.zeros(1, 1, 28, 28)
    found = [tuple(x.shape[1:])]
    for layer in [*model.features, *model.classifier]:
        x = layer(x)
        if type(layer).__name__ in ("Conv2d", "MaxPool2d", "Linear"):
            found.append(tuple(x.shape[1:]))
    return found


def test_sizes_are_those_of_the_module():
    assert lenet_sizes.sizes() == shapes_of_torch()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_writes_each_size_and_draws_a_box_for_it(lang):
    drawn = ElementTree.fromstring("\n".join(lenet_sizes.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    shapes = shapes_of_torch()
    assert [text for text in shown if text.startswith("(")] == [
        f"({', '.join(map(str, shape))})" for shape in shapes
    ]
    assert len(list(drawn.iter("rect"))) == len(shapes)
