from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import activations
from tools.repo import LANGUAGES

LAYERS = {
    "ReLU": nn.ReLU(),
    "LeakyReLU": nn.LeakyReLU(activations.SLOPE),
    "GELU": nn.GELU(),
    "SiLU": nn.SiLU(),
    "Sigmoid": nn.Sigmoid(),
    "Tanh": nn.Tanh(),
}
CURVES = [curve for curves in activations.CURVES.values() for curve in curves.items()]


@pytest.mark.parametrize(("name", "function"), CURVES)
def test_curves_are_those_of_torch(name, function):
    x = torch.linspace(-6, 6, 101, dtype=torch.float64)
    expected = LAYERS[name](x).tolist()
    assert [function(value) for value in x.tolist()] == pytest.approx(expected, abs=1e-9)


def test_every_layer_that_the_page_names_has_its_curve():
    assert dict(CURVES).keys() == LAYERS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", activations.FIGURES)
def test_values_in_words_are_those_of_torch(name, lang):
    tree = ElementTree.fromstring("\n".join(activations.FIGURES[name](lang)))
    described = tree.find("svg/desc").text
    for curve in activations.CURVES[name]:
        value = LAYERS[curve](torch.tensor(-1.0)).item()
        assert curve in described
        assert f"{value:.2f}".rstrip("0").rstrip(".") in described
