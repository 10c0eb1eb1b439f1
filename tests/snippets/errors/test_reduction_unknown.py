import pytest
import torch
from torch import nn

from snippets.errors import reduction_unknown as entry


def test_fix_divides_the_sum_by_the_number_of_samples():
    assert entry.fix() == 3


def test_fix_none_gives_one_loss_per_sample():
    assert entry.fix_none() == (2,)


def test_three_reductions_prints_all_of_them(capsys):
    entry.three_reductions()
    assert capsys.readouterr().out.splitlines() == [
        "mean 1.0",
        "sum 6.0",
        "none [[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]",
    ]


def test_the_constructor_does_not_check():
    loss = nn.L1Loss(reduction="avg")
    with pytest.raises(ValueError, match="avg is not a valid value for reduction"):
        loss(torch.zeros(1), torch.zeros(1))


def test_find_it_shows_the_misspelt_one(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "l1 'avg'\nce 'mean'\n"
