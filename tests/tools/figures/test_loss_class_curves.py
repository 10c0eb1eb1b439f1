import pytest
import torch
from torch.nn import functional

from tests.tools.figures.drawings import assert_same, points
from tools.figures import loss_class_curves as drawn


def test_cross_entropy_is_that_of_torch():
    curve = points(drawn.curves("loss-cross-entropy")[0])
    scores = torch.stack([curve[0].log(), (1 - curve[0]).log()], dim=1)
    labels = torch.zeros(len(scores), dtype=torch.long)
    assert_same(curve, functional.cross_entropy(scores, labels, reduction="none"))


@pytest.mark.parametrize(("number", "smoothing"), [(0, 0.0), (1, drawn.SMOOTHING)])
def test_label_smoothing_is_that_of_torch(number, smoothing):
    curve = points(drawn.curves("loss-label-smoothing")[number])
    scores = torch.zeros(curve.shape[1], drawn.CLASSES, dtype=torch.float64)
    scores[:, 0] = curve[0]
    labels = torch.zeros(len(scores), dtype=torch.long)
    expected = functional.cross_entropy(scores, labels, reduction="none", label_smoothing=smoothing)
    assert_same(curve, expected)


def test_label_smoothing_is_lowest_where_the_description_says():
    score, loss = points(drawn.curves("loss-label-smoothing")[1])
    assert score[loss.argmin()].item() == pytest.approx(3.3, abs=0.1)


@pytest.mark.parametrize(("number", "target"), [(0, 1.0), (1, 0.0)])
def test_bce_is_that_of_torch(number, target):
    curve = points(drawn.curves("loss-bce")[number])
    targets = torch.full_like(curve[0], target)
    expected = functional.binary_cross_entropy_with_logits(curve[0], targets, reduction="none")
    assert_same(curve, expected)


@pytest.mark.parametrize("number", range(len(drawn.GAMMAS)))
def test_focal_is_that_of_torchvision(number):
    from torchvision.ops import sigmoid_focal_loss

    curve = points(drawn.curves("loss-focal")[number])[:, :-1]
    expected = sigmoid_focal_loss(
        curve[0].logit(), torch.ones_like(curve[0]), alpha=-1, gamma=drawn.GAMMAS[number]
    )
    assert_same(curve, expected)
