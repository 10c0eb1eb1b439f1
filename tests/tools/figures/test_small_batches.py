from xml.etree import ElementTree

import pytest
import torch
from torch.nn import functional

from tools.figures import small_batches
from tools.repo import LANGUAGES


def grads_of_torch(pieces, divisor):
    """weight.grad after each backward, as torch has it."""
    weight = torch.zeros((), requires_grad=True)
    found = []
    batches = zip(
        torch.tensor(small_batches.X).chunk(pieces),
        torch.tensor(small_batches.Y).chunk(pieces),
        strict=True,
    )
    for x, y in batches:
        (functional.mse_loss(weight * x, y) / divisor).backward()
        found.append(weight.grad.item())
    return found


@pytest.mark.parametrize("divisor", [1, small_batches.PIECES])
def test_accumulated_gradients_are_those_of_torch(divisor):
    expected = grads_of_torch(small_batches.PIECES, divisor)
    assert small_batches.accumulated(divisor)[1:] == pytest.approx(expected, abs=1e-6)


def test_divided_pieces_end_at_the_gradient_of_the_large_batch():
    (large,) = grads_of_torch(1, 1)
    assert small_batches.slope(small_batches.X, small_batches.Y) == pytest.approx(large, abs=1e-6)
    assert small_batches.accumulated(small_batches.PIECES)[-1] == pytest.approx(large, abs=1e-6)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_accumulation_figure_keeps_its_curves_inside_the_axes(lang):
    assert max(small_batches.accumulated(1)) < 4
    drawn = ElementTree.fromstring("\n".join(small_batches.figure(lang)))
    described = drawn.find("svg/desc").text
    for value in (
        small_batches.accumulated(1)[-1],
        small_batches.slope(small_batches.X, small_batches.Y),
    ):
        assert f"{value:.2f}" in described
