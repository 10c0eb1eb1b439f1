import math

import pytest
import torch

from snippets.errors import item_many as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_is_the_mean_loss():
    assert entry.fix() == 2.0


def test_fix_list_of_tensors_stacks_them():
    assert entry.fix_list_of_tensors() == (2, 3)


def test_does_not_help_numpy_cuts_the_gradient():
    assert entry.does_not_help() == (False, True)


def test_fix_list_index_takes_one_at_a_time():
    assert entry.fix_list_index() == ["bird", "cat"]


def test_find_it_counts_the_elements(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "3 (3,)\n"


@pytest.mark.parametrize(
    "use",
    [float, int, math.sqrt, range, complex, lambda x: x[:0].item(), torch.Tensor.item],
)
def test_every_conversion_to_a_number_is_the_same_entry(use):
    with pytest.raises((RuntimeError, ValueError, TypeError)) as caught:
        use(torch.ones(2))
    answer = recognise(f"{caught.type.__name__}: {caught.value}", load())
    assert answer.match == "item-many"
