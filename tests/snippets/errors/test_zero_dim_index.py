import pytest
import torch

from snippets.errors import zero_dim_index as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_adds_numbers_up():
    assert entry.fix() == 3.0


def test_does_not_help_a_sum_of_losses_keeps_their_graphs():
    assert entry.does_not_help() == (True, 3.0)


def test_fix_squeezed_leaves_a_batch_of_one():
    assert entry.fix_squeezed() == [0.5]


def test_find_it_shows_the_tensor_without_dimensions(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "squeezed 0 ()"


@pytest.mark.parametrize(
    "use", [lambda x: x[0:1], len, list, lambda x: x.select(0, 0), lambda x: x.__setitem__(0, 1)]
)
def test_other_uses_of_a_scalar_are_the_same_entry(use):
    with pytest.raises((IndexError, TypeError)) as caught:
        use(torch.tensor(1.0))
    answer = recognise(f"{caught.type.__name__}: {caught.value}", load())
    assert answer.match == "zero-dim-index"
