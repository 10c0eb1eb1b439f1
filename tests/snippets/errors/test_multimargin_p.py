import pytest
import torch
from torch import nn

from snippets.errors import multimargin_p as entry


def test_fix_squares_what_comes_within_the_margin():
    assert entry.fix() == pytest.approx(0.2**2 / 3)


def test_fix_other_loss_takes_a_third_norm():
    assert entry.fix_other_loss() > 0


@pytest.mark.parametrize("p", [1, 2])
def test_by_hand_agrees_with_torch(p):
    torch.manual_seed(0)
    scores, target = torch.randn(6, 4), torch.tensor([0, 1, 2, 3, 0, 1])
    ours = entry.by_hand()(scores, target, p)
    assert torch.allclose(ours, nn.MultiMarginLoss(p=p)(scores, target))


def test_find_it_shows_that_p_comes_first(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("(p: int = 1, margin: float")
