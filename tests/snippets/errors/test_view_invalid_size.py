import pytest
import torch

from snippets.errors import view_invalid_size as entry


def test_fix_keeps_the_batch_and_counts_the_rest():
    assert entry.fix() == (4, 16 * 6 * 6)


def test_does_not_help_reshape_raises_the_same_message():
    with pytest.raises(RuntimeError) as viewed:
        entry.reproduce()
    with pytest.raises(RuntimeError) as reshaped:
        entry.does_not_help()
    assert str(viewed.value) == str(reshaped.value)


def test_fix_last_batch_takes_what_is_there():
    assert entry.fix_last_batch() == (10 % 4, 12)


def test_fixed_batch_size_cuts_samples_in_two():
    assert entry.mixes_samples() == [[1] * 3, [1] * 3, [2] * 3, [2] * 3]


def test_fix_windows_pads_to_a_multiple_of_the_window():
    assert entry.fix_windows() == (1, 6, 7, 6, 7)


def test_find_it_shows_that_the_rows_do_not_come_out_even(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(4, 16, 6, 6) 2304 = 5.76 x 400\n"


def test_empty_tensor_has_size_zero():
    with pytest.raises(RuntimeError, match="invalid for input of size 0"):
        torch.zeros(0, 3).view(4, 2)
