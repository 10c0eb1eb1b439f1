import pytest
import torch

from tests.tools.figures.drawings import cells, texts
from tools.figures import joining
from tools.repo import LANGUAGES


@pytest.mark.parametrize("dim", [0, 1])
def test_cat_is_that_of_torch(dim):
    parts = [joining.A, joining.B, joining.A]
    expected = torch.cat([torch.tensor(part) for part in parts], dim=dim)
    assert joining.cat(parts, dim) == expected.tolist()


def test_stack_is_that_of_torch():
    parts = [joining.A, joining.B, joining.A]
    assert joining.stack(parts) == torch.stack([torch.tensor(part) for part in parts]).tolist()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_joining_figure_shows_the_shapes_that_torch_gives(lang):
    a, b = torch.tensor(joining.A), torch.tensor(joining.B)
    shown = texts(joining.NAME, lang)
    for result in (torch.cat([a, b], dim=0), torch.cat([a, b], dim=1), torch.stack([a, b])):
        assert str(tuple(result.shape)) in shown
    assert f"a {tuple(a.shape)}" in shown
    assert f"b {tuple(b.shape)}" in shown


def test_joining_figure_draws_each_tensor_four_times_in_the_order_of_torch():
    a, b = torch.tensor(joining.A), torch.tensor(joining.B)
    parts = [a, b, torch.cat([a, b]), torch.stack([a, b]), torch.cat([a, b], dim=1)]
    expected = [number for part in parts for number in part.flatten().tolist()]
    assert [number for number, _, _ in cells(joining.NAME)] == expected


def test_cells_of_b_are_told_from_those_of_a_by_their_line():
    for number, tone, dashed in cells(joining.NAME):
        from_b = number in torch.tensor(joining.B)
        assert (tone, dashed) == (("fig-b", True) if from_b else ("fig-a", False))
