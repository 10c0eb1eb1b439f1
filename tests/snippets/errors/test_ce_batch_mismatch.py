import pytest
import torch
from torch import nn

from snippets.errors import ce_batch_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_keeps_the_batch():
    assert entry.fix() == (4, 10)


def test_does_not_help_cutting_looks_at_the_first_picture_only():
    assert entry.does_not_help()


def test_fix_shifted_is_one_mean():
    loss = entry.fix_shifted()
    assert loss.shape == ()
    assert loss.isfinite()


def test_fix_last_batch_makes_as_many_labels_as_samples():
    assert entry.fix_last_batch() == (2, 2)


def test_scalar_label_counts_as_none_and_unsqueeze_helps():
    scores, label = torch.randn(1, 3), torch.tensor(2)
    with pytest.raises(ValueError, match=r"target batch_size \(0\)") as caught:
        nn.CrossEntropyLoss()(scores, label)
    answer = recognise(f"ValueError: {caught.value}", load())
    assert (answer.match, answer.values) == ("ce-batch-mismatch", {"scores": "1", "labels": "0"})
    assert nn.CrossEntropyLoss()(scores, label.unsqueeze(0)).isfinite()


def test_wrong_features_after_flatten_are_reported_by_the_linear_layer():
    with pytest.raises(RuntimeError, match="mat1 and mat2 shapes"):
        nn.Linear(16 * 5 * 5, 10)(torch.randn(4, 16, 10, 10).flatten(1))


def test_find_it_shows_the_batch_grow(capsys):
    entry.find_it()
    conv, linear = capsys.readouterr().out.splitlines()
    assert conv.startswith("(4,")
    assert linear.startswith("(16,")
