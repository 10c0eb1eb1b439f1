import math

import pytest
import torch
import torch.nn.functional as F

from snippets.errors import bce_input_range as entry


def test_fix_is_the_loss_of_the_sigmoid():
    scores, labels, loss = entry.fix()
    assert torch.allclose(loss, F.binary_cross_entropy(torch.sigmoid(scores), labels))


def test_fix_nan_gives_probabilities():
    probabilities = entry.fix_nan()
    assert probabilities.isfinite().all()


def test_fix_pixel_labels_makes_255_a_one():
    assert entry.fix_pixel_labels() == pytest.approx(-math.log(0.9))


def test_does_not_help_clamping_stops_all_gradients():
    assert entry.does_not_help() == [0, 0, 0]


def test_find_it_counts_what_is_outside(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "input 2 tensor([   nan, 1.7000])",
        "target 1 tensor([255.])",
    ]
