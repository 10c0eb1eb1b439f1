import pytest
import torch
import torch.nn.functional as F

from snippets.errors import interpolate_size_zero as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_keeps_one_row():
    assert entry.fix() == (1, 3, 1, 30)


def test_fix_empty_crop_keeps_the_good_box():
    assert [tuple(crop.shape) for crop in entry.fix_empty_crop()] == [(1, 3, 32, 32)]


def test_find_it_lists_the_boxes_without_area():
    assert entry.find_it() == [1, 2]


@pytest.mark.parametrize(
    ("shape", "mode"),
    [((1, 3, 8), "linear"), ((1, 3, 8, 8, 8), "trilinear"), ((1, 1, 8), "nearest")],
)
def test_other_ranks_are_the_same_entry_with_both_sizes(shape, mode):
    with pytest.raises(RuntimeError) as caught:
        F.interpolate(torch.rand(shape), size=0, mode=mode)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "interpolate-size-zero"
    assert answer.values["output"].endswith("W: 0)")
