import pytest
import torch

from snippets.errors import indices_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_takes_the_middle_of_every_row():
    assert entry.fix() == [2, 6]


def test_fix_float_mask_keeps_what_the_mask_marks():
    assert entry.fix_float_mask() == [20, 40]


def test_does_not_help_long_makes_positions_of_a_mask():
    assert entry.does_not_help() == [10, 20, 10, 20]


def test_fix_python_float_takes_the_middle():
    assert entry.fix_python_float() == 30


def test_find_it_shows_the_index_that_is_no_whole_number(capsys):
    entry.find_it()
    assert "1 torch.float32 (2,)" in capsys.readouterr().out


def test_int32_is_taken_and_int16_refused():
    values = torch.tensor([10, 20])
    assert values[torch.tensor([1], dtype=torch.int32)].item() == 20
    with pytest.raises(IndexError) as caught:
        values[torch.tensor([1], dtype=torch.int16)]
    assert recognise(f"IndexError: {caught.value}", load()).match == "indices-dtype"
