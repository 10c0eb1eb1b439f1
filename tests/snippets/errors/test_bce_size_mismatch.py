import math

import pytest
import torch
import torch.nn.functional as F

from snippets.errors import bce_size_mismatch as entry


def test_fix_compares_each_score_with_its_own_label():
    scores, labels, loss = entry.fix()
    by_hand = F.binary_cross_entropy(torch.sigmoid(scores[:, 0]), labels)
    assert torch.allclose(loss, by_hand)


def test_fix_last_batch_keeps_the_batch_dimension():
    prediction, target, _ = entry.fix_last_batch()
    assert prediction == target == (1,)


def test_fix_class_ids_is_the_loss_of_three_equal_scores():
    assert entry.fix_class_ids() == pytest.approx(math.log(3))


def test_does_not_help_stretched_class_ids_make_the_loss_negative():
    assert entry.does_not_help() < 0


def test_find_it_shows_shape_and_range(capsys):
    entry.find_it()
    assert "labels (4,) torch.int64 0 2" in capsys.readouterr().out
