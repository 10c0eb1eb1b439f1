import math

import pytest
import torch
from torch.nn import functional

from tests.tools.figures.drawings import assert_same, points
from tools.figures import loss_error_curves as drawn

EACH = {"reduction": "none"}


@pytest.mark.parametrize(
    ("number", "loss"),
    [(0, functional.l1_loss), (1, functional.mse_loss), (2, functional.smooth_l1_loss)],
)
def test_regression_losses_are_those_of_torch(number, loss):
    curve = points(drawn.curves("loss-regression")[number])
    assert_same(curve, loss(curve[0], torch.zeros_like(curve[0]), **EACH))


@pytest.mark.parametrize("number", range(len(drawn.BETAS)))
def test_smooth_l1_is_that_of_torch(number):
    curve = points(drawn.curves("loss-smooth-l1")[number])
    zeros = torch.zeros_like(curve[0])
    assert_same(curve, functional.smooth_l1_loss(curve[0], zeros, beta=drawn.BETAS[number], **EACH))


@pytest.mark.parametrize("number", range(len(drawn.COUNTS)))
def test_poisson_is_that_of_torch_and_lowest_at_the_logarithm(number):
    score, loss = curve = points(drawn.curves("loss-poisson")[number])
    counts = torch.full_like(score, drawn.COUNTS[number])
    assert_same(curve, functional.poisson_nll_loss(score, counts, **EACH))
    assert score[loss.argmin()].item() == pytest.approx(math.log(drawn.COUNTS[number]), abs=0.02)
