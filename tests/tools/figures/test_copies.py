import pytest
import torch

from tests.tools.figures.drawings import cells, drawn, texts
from tools.figures import copies
from tools.repo import LANGUAGES

SHAPES = [(3, 4), (2, 5), (2, 3, 4)]


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
