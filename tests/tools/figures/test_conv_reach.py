from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import conv_reach
from tools.repo import LANGUAGES


def seen_by_torch(place, dilations, width):
    layers = [nn.Conv1d(1, 1, 3, padding=d, dilation=d, bias=False) for d in dilations]
    for layer in layers:
        nn.init.ones_(layer.weight)
    row = torch.zeros(1, 1, width, requires_grad=True)
    nn.Sequential(*layers)(row)[0, 0, place].backward()
    return row.grad[0, 0].nonzero().flatten().tolist()


@pytest.mark.parametrize("dilations", [(1,), (1, 1, 1), (1, 2, 4), (2, 2, 2), (4, 2, 1), (3, 1)])
def test_seen_cells_are_those_with_a_gradient(dilations):
    assert conv_reach.seen(20, dilations)[-1] == seen_by_torch(20, dilations, 41)


@pytest.mark.parametrize("dilation", conv_reach.DILATIONS)
def test_taps_are_the_cells_that_a_kernel_of_torch_looks_at(dilation):
    layer = nn.Conv1d(1, 1, conv_reach.KERNEL, dilation=dilation, bias=False)
    nn.init.ones_(layer.weight)
    row = torch.zeros(1, 1, conv_reach.SIDE, requires_grad=True)
    layer(row)[0, 0, 0].backward()
    looked_at = row.grad[0, 0].nonzero().flatten().tolist()
    assert conv_reach.taps(0, conv_reach.KERNEL, dilation) == looked_at


@pytest.mark.parametrize("lang", LANGUAGES)
def test_receptive_field_figure_marks_what_torch_sees(lang):
    tree = ElementTree.fromstring("\n".join(conv_reach.FIGURES["receptive-field"](lang)))
    described = tree.find("svg/desc").text
    for stack in conv_reach.STACKS:
        cells = seen_by_torch(conv_reach.WIDTH // 2, stack, conv_reach.WIDTH)
        assert " ".join(map(str, cells)) in described
    marked = [element for element in tree.iter("rect") if element.get("class") == "fig-a"]
    assert len(marked) == sum(
        len(cells)
        for stack in conv_reach.STACKS
        for cells in conv_reach.seen(conv_reach.WIDTH // 2, stack)
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dilation_figure_numbers_nine_weights_each(lang):
    tree = ElementTree.fromstring("\n".join(conv_reach.FIGURES["conv-dilation"](lang)))
    numbers = [element.text for element in tree.iter("text") if element.text.isdigit()]
    assert numbers == [str(number) for _ in conv_reach.DILATIONS for number in range(1, 10)]
