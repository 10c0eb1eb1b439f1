import pytest
import torch

from snippets.errors import cat_size_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_joins_the_channels_of_both_ends():
    assert entry.fix() == (1, 16, 25, 25)


def test_padding_to_a_multiple_can_be_cut_off_again():
    shape, same = entry.pad_to_multiple()
    assert shape == (1, 3, 12 * 32, 16 * 32)
    assert same


def test_fix_wrong_dim_keeps_one_row_per_sample():
    assert entry.fix_wrong_dim() == (4, 512 + 64)


def test_fix_no_broadcast_gives_every_sample_its_token():
    assert entry.fix_no_broadcast() == (8, 1 + 196, 64)


def test_does_not_help_another_dim_puts_the_maps_below_each_other():
    below = entry.does_not_help()
    assert below.shape == (1, 8, 25 + 24, 24)
    assert below[:, :, :25].sum() == 0
    assert below[:, :, 25:].all()


def test_find_it_names_the_dimensions_that_differ(capsys):
    entry.find_it()
    rows = capsys.readouterr().out.splitlines()
    assert [row[row.index("[") :] for row in rows] == ["[]", "[2, 3]"]


def test_wording_of_the_meta_device_is_the_same_entry():
    with pytest.raises(RuntimeError) as caught:
        torch.cat([torch.ones(2, 3, device="meta"), torch.ones(2, 4, device="meta")])
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("cat-size-mismatch", True)
    assert (answer.values["expected"], answer.values["actual"]) == ("3", "4")


def test_fix_unpadded_crops_to_what_came_back():
    assert entry.fix_unpadded() == (1, 8 + 8, 58, 58)
