import itertools
from xml.etree import ElementTree

import pytest
import torch
from torch.nn import functional

from tools.figures import conv_size
from tools.repo import LANGUAGES


def as_torch(grid, kernel, stride=1, padding=0):
    image, weight = (torch.tensor(numbers)[None, None] for numbers in (grid, kernel))
    result = functional.conv2d(image, weight, stride=stride, padding=padding)
    return result[0, 0].tolist()


def drawn(name, lang):
    return ElementTree.fromstring("\n".join(conv_size.FIGURES[name](lang)))


@pytest.mark.parametrize(("stride", "padding"), list(itertools.product((1, 2, 3), (0, 1, 2))))
def test_correlation_is_that_of_torch(stride, padding):
    found = conv_size.correlate(conv_size.INPUT, conv_size.KERNEL, stride, padding)
    assert found == as_torch(conv_size.INPUT, conv_size.KERNEL, stride, padding)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_stride_figure_describes_what_torch_computes(lang):
    described = drawn("conv-stride", lang).find("svg/desc").text
    for stride in conv_size.STRIDES:
        assert str(as_torch(conv_size.INPUT, conv_size.KERNEL, stride)) in described


@pytest.mark.parametrize("lang", LANGUAGES)
def test_padding_figure_describes_what_torch_computes(lang):
    described = drawn("conv-padding", lang).find("svg/desc").text
    for padding in conv_size.PADDINGS:
        assert str(as_torch(conv_size.SMALL, conv_size.KERNEL, 1, padding)) in described


def test_framed_numbers_are_the_first_two_of_each_output():
    texts = [element.text for element in drawn("conv-stride", "en").iter("text")]
    first = as_torch(conv_size.INPUT, conv_size.KERNEL, 2)
    assert list(texts[-4:]) == [str(number) for row in first for number in row]
