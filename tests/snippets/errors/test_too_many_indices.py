import pytest
import torch

from snippets.errors import too_many_indices as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_compares_the_numbers():
    assert entry.fix() == [False, True, False]


def test_fix_squeezed_keeps_a_batch_of_one():
    assert entry.fix_squeezed() == [0.5]


def test_fix_mask_selects_from_the_flattened_values():
    assert entry.fix_mask() == [0, 3]


def test_find_it_shows_the_step_that_loses_dimensions(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["(1, 1)", "()"]


def test_number_of_dimensions_is_read():
    with pytest.raises(IndexError) as caught:
        torch.zeros(2, 3)[:, :, 0]
    answer = recognise(f"IndexError: {caught.value}", load())
    assert (answer.match, answer.values) == ("too-many-indices", {"dims": "2"})
