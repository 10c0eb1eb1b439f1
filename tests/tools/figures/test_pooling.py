from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import pooling
from tools.repo import LANGUAGES


def pooled(layer, grid):
    return layer(torch.tensor(grid, dtype=torch.float32)[None, None])[0, 0].tolist()


def described(name, lang):
    return ElementTree.fromstring("\n".join(pooling.FIGURES[name](lang))).find("svg/desc").text


@pytest.mark.parametrize("ceil_mode", [False, True])
@pytest.mark.parametrize("size", [2, 3, 4])
def test_windows_are_those_of_torch(size, ceil_mode):
    parts = pooling.windows(pooling.ODD, size, ceil_mode=ceil_mode)
    for layer, reduce in ((nn.MaxPool2d, pooling.maxima), (nn.AvgPool2d, pooling.means)):
        assert reduce(parts) == pooled(layer(size, ceil_mode=ceil_mode), pooling.ODD)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pooling_figure_describes_what_torch_computes(lang):
    text = described("max-pooling", lang)
    largest = [[int(number) for number in row] for row in pooled(nn.MaxPool2d(2), pooling.GRID)]
    assert str(largest) in text
    assert str(pooled(nn.AvgPool2d(2), pooling.GRID)) in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ceil_mode", [False, True])
def test_ceil_figure_describes_what_torch_computes(lang, ceil_mode):
    result = pooled(nn.MaxPool2d(2, ceil_mode=ceil_mode), pooling.ODD)
    assert str([[int(number) for number in row] for row in result]) in described("ceil-mode", lang)
