import itertools
from xml.etree import ElementTree

import pytest
import torch

from tools import figures
from tools.figures import copies, joining, reducing
from tools.repo import LANGUAGES

SHAPES = [(3, 4), (2, 5), (2, 3, 4)]


def drawn(name, lang):
    return ElementTree.fromstring("\n".join(figures.figure(name, lang)))


def texts(name, lang):
    return [element.text for element in drawn(name, lang).iter("text")]


def cells(name):
    """Each cell's number with its box: class, and whether it is dashed."""
    found = []
    svg = drawn(name, "en").find("svg")
    for element, following in itertools.pairwise(svg):
        if element.tag == "rect":
            dashed = element.get("stroke-dasharray") is not None
            found.append((int(following.text), element.get("class"), dashed))
    return found


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


@pytest.mark.parametrize("shape", SHAPES)
def test_selected_cells_are_those_that_torch_reads(shape):
    tensor = torch.arange(torch.zeros(shape).numel()).reshape(shape)
    for dim, size in enumerate(shape):
        for index in range(size):
            view = tensor.select(dim, index)
            assert view.untyped_storage().data_ptr() == tensor.untyped_storage().data_ptr()
            assert copies.select(shape, dim, index) == view.flatten().tolist()


@pytest.mark.parametrize(
    ("shape", "indices"),
    [((3, 4), ([0, 2], [1, 3])), ((3, 4), ([2, 0, 2], [0, 0, 3])), ((2, 3, 4), ([1], [2], [0]))],
)
def test_picked_cells_are_those_that_torch_copies(shape, indices):
    tensor = torch.arange(torch.zeros(shape).numel()).reshape(shape)
    picked = tensor[indices]
    assert picked.untyped_storage().data_ptr() != tensor.untyped_storage().data_ptr()
    assert copies.pick(shape, indices) == picked.tolist()


def test_copies_figure_marks_what_torch_reads_and_dashes_only_the_memory_of_the_copy():
    tensor = torch.arange(12).reshape(copies.SHAPE)
    marked = [(number, dashed) for number, tone, dashed in cells(copies.NAME) if tone != "fig-line"]
    picked = tensor[copies.PAIRS].tolist()
    views = [*tensor[copies.ROW].tolist(), *tensor[:, copies.COLUMN].tolist(), *picked]
    assert marked == [(n, False) for n in views] + [(n, True) for n in picked]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_copies_figure_writes_the_indices_that_it_draws(lang):
    tensor = torch.arange(12).reshape(copies.SHAPE)
    described = drawn(copies.NAME, lang).find("svg/desc").text
    codes = [text for text in texts(copies.NAME, lang) if text.startswith("X[")]
    assert len(codes) == 3
    for code in codes:
        found = eval(code, {"X": tensor}).tolist()
        assert code in described
        assert " ".join(map(str, found)) in described
