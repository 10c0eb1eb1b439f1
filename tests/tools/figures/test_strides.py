import itertools

import pytest
import torch

from tests.tools.figures.drawings import drawn, texts
from tools.figures import strides
from tools.repo import LANGUAGES

SHAPES = [(6,), (2, 3), (3, 2), (1, 4), (2, 3, 4), (2, 1, 3)]


@pytest.mark.parametrize("shape", SHAPES)
def test_contiguous_strides_are_those_of_torch(shape):
    assert strides.contiguous_strides(shape) == torch.zeros(shape).stride()


@pytest.mark.parametrize("shape", SHAPES)
def test_visited_cells_are_those_that_torch_reads(shape):
    tensor = torch.arange(torch.zeros(shape).numel()).reshape(shape)
    for order in itertools.permutations(range(len(shape))):
        turned = tensor.permute(order)
        found = strides.visited(tuple(turned.shape), turned.stride())
        assert found == turned.flatten().tolist()


def test_jumps_are_equal_only_where_torch_can_view_the_tensor_as_one_dimension():
    grid = torch.arange(6).view(2, 3)
    for tensor in (grid, grid.t()):
        cells = strides.visited(tuple(tensor.shape), tensor.stride())
        assert (len(set(strides.jumps(cells))) == 1) == tensor.is_contiguous()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_strides_figure_shows_what_torch_says_of_the_view_and_its_transpose(lang):
    shown = texts(strides.NAME, lang)
    view = torch.arange(6).view(2, 3)
    for tensor in (view, view.t()):
        assert str(tuple(tensor.shape)) in shown
        assert str(tensor.stride()) in shown
        assert " ".join(map(str, tensor.flatten().tolist())) in shown
        described = drawn(strides.NAME, lang).find("svg/desc").text
        assert " ".join(map(str, tensor[0].tolist())) in described


def test_arrows_go_from_cell_to_cell_of_row_0():
    arcs = [path for path in drawn(strides.NAME, "en").iter("path") if "Q" in path.get("d")]
    steps = [(path.get("class"), path.get("stroke-dasharray") is not None) for path in arcs]
    assert steps == [("fig-a", False), ("fig-a", False), ("fig-b", True)]
    assert {"+1", "+3"} <= set(texts(strides.NAME, "en"))
