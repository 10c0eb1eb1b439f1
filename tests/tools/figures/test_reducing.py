import pytest
import torch

from tests.tools.figures.drawings import cells, texts
from tools.figures import reducing
from tools.repo import LANGUAGES


@pytest.mark.parametrize("dim", [0, 1])
def test_reductions_are_those_of_torch(dim):
    grid = torch.tensor(reducing.GRID)
    assert reducing.reduce(reducing.GRID, "max", dim) == grid.amax(dim=dim).tolist()
    assert reducing.reduce(reducing.GRID, "sum", dim) == grid.sum(dim=dim).tolist()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reducing_figure_names_the_shapes_that_are_left(lang):
    grid = torch.tensor(reducing.GRID)
    shown = texts(reducing.NAME, lang)
    for dim in (0, 1):
        assert f"dim={dim} {tuple(grid.sum(dim=dim).shape)}" in shown


def test_reducing_figure_draws_the_grid_and_what_torch_makes_of_it():
    grid = torch.tensor(reducing.GRID)
    parts = [grid, *(part for dim in (1, 0) for part in (grid.amax(dim=dim), grid.sum(dim=dim)))]
    expected = [number for part in parts for number in part.flatten().tolist()]
    assert [number for number, _, _ in cells(reducing.NAME)] == expected
