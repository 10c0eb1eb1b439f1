import pytest
import torch
from torch.nn import functional as F

from snippets.errors import softmax_implicit_dim as entry


def test_fix_makes_every_row_sum_to_one():
    assert torch.allclose(entry.fix().sum(dim=1), torch.ones(2))


def test_fix_sequences_weighs_the_keys_of_each_query():
    assert torch.allclose(entry.fix_sequences().sum(dim=-1), torch.ones(2, 5))


@pytest.mark.filterwarnings("ignore:Implicit dimension choice")
@pytest.mark.parametrize(("rank", "dim"), [(1, 0), (2, 1), (3, 0), (4, 1)])
def test_guess_is_0_for_one_and_three_dimensions_and_1_for_two_and_four(rank, dim):
    torch.manual_seed(0)
    scores = torch.randn((2, 3, 4, 5)[:rank])
    assert torch.equal(F.softmax(scores), F.softmax(scores, dim=dim))
