import pytest
import torch
from torch import nn

from snippets.errors import xavier_one_dimensional as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_sets_the_bias_to_zero():
    assert entry.fix() == [0, 0]


def test_fix_norm_leaves_the_normalisation_at_one():
    assert entry.fix_norm() == [1] * 8


def test_does_not_help_zero_weight_ends_the_signal():
    assert entry.does_not_help() == [0, 0, 0]
    norm = nn.BatchNorm2d(3)
    nn.init.zeros_(norm.weight)
    assert norm(torch.rand(2, 3, 4, 4)).count_nonzero() == 0


def test_find_it_lists_what_to_skip(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0.bias (8,)\n1.weight (8,)\n1.bias (8,)\n"


def test_orthogonal_is_the_same_entry():
    with pytest.raises(ValueError, match="2 or more dimensions") as caught:
        nn.init.orthogonal_(torch.empty(3))
    assert recognise(f"ValueError: {caught.value}", load()).match == "xavier-one-dimensional"
