import pytest
import torch
from torch.nn import functional

from tests.tools.figures.drawings import assert_same, points
from tools.figures import loss_margin_curves as drawn

EACH = {"reduction": "none"}


@pytest.mark.parametrize("power", [1, 2])
def test_hinges_are_those_of_torch(power):
    curve = points(drawn.curves("loss-margins")[power - 1])
    scores = torch.stack([curve[0], torch.zeros_like(curve[0])], dim=1)
    labels = torch.zeros(len(scores), dtype=torch.long)
    expected = functional.multi_margin_loss(scores, labels, p=power, margin=drawn.MARGIN, **EACH)
    assert_same(curve, 2 * expected)


def test_soft_margin_is_that_of_torch():
    curve = points(drawn.curves("loss-margins")[2])
    assert_same(curve, functional.soft_margin_loss(curve[0], torch.ones_like(curve[0]), **EACH))


@pytest.mark.parametrize(("number", "y"), [(0, 1.0), (1, -1.0)])
def test_cosine_is_that_of_torch(number, y):
    curve = points(drawn.curves("loss-cosine")[number])
    cosine = curve[0]
    turned = torch.stack([cosine, (1 - cosine**2).clamp(min=0).sqrt()], dim=1)
    fixed = torch.tensor([[1.0, 0.0]], dtype=torch.float64).expand_as(turned)
    expected = functional.cosine_embedding_loss(
        turned, fixed, torch.full_like(cosine, y), margin=drawn.COSINE_MARGIN, **EACH
    )
    assert_same(curve, expected)
