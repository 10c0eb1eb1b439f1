import pytest
import torch

from snippets.errors import t_property_1d as entry


def test_fix_is_a_column():
    assert entry.fix().shape == (3, 1)


def test_mt_of_one_dimension_raises():
    with pytest.raises(RuntimeError, match="Got 1-D tensor"):
        entry.does_not_help()


def test_fix_batch_swaps_the_last_two_dimensions():
    assert entry.fix_batch().shape == (8, 4, 3)


def test_reversed_permute_is_what_t_does_to_a_batch():
    batch = torch.ones(8, 3, 4)
    assert batch.permute(*reversed(range(batch.ndim))).shape == (4, 3, 8)


def test_find_it_leaves_matrices_out(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["bias (4,)", "image (3, 8, 8)"]
