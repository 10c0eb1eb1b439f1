import math

import pytest
import torch
from torch import nn

from snippets.errors import softmax_twice as entry


def test_detect_fires_on_the_bug():
    assert entry.detect()(*entry.reproduce())
    assert entry.detect()(*entry.reproduce_sigmoid())


def test_detect_is_quiet_after_the_fix():
    assert not entry.detect()(*entry.fix())
    assert not entry.detect()(*entry.fix_sigmoid())


def test_loss_stays_above_its_floor_until_the_softmax_goes():
    labels = torch.arange(10).repeat(20)
    model, inputs = entry.reproduce()
    assert nn.functional.cross_entropy(model(inputs), labels) > 1.46
    model, inputs = entry.fix()
    assert nn.functional.cross_entropy(model(inputs), labels) < 0.01


@pytest.mark.parametrize("classes", [2, 3, 10, 100, 1000])
def test_lowest_loss_is_the_one_of_a_perfect_answer(classes):
    expected = math.log(1 + (classes - 1) / math.e)
    assert entry.lowest_loss()[classes] == pytest.approx(expected, abs=1e-3)


def test_log_softmax_before_cross_entropy_changes_nothing():
    logits, labels = torch.randn(8, 5), torch.randint(5, (8,))
    once = nn.functional.cross_entropy(logits, labels)
    twice = nn.functional.cross_entropy(logits.log_softmax(dim=1), labels)
    assert torch.allclose(once, twice)


def test_find_it_names_the_softmax():
    assert entry.find_it() == "SoftmaxBackward0"
