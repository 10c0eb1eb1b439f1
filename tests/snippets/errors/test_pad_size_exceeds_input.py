import pytest
import torch
import torch.nn.functional as F

from snippets.errors import pad_size_exceeds_input as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_repeats_the_edge():
    assert entry.fix() == (1, 3, 28, 28)


def test_fix_axes_pads_height_and_width():
    assert entry.fix_axes() == (1, 3, 1085, 1928)


def test_fix_short_sound_has_frames():
    assert entry.fix_short_sound() == (1, 201, 5)


def test_find_it_gives_the_largest_padding_that_works():
    width, height = entry.find_it()
    picture = torch.rand(1, 3, 8, 12)
    F.pad(picture, (width, width, height, height), mode="reflect")
    with pytest.raises(RuntimeError):
        F.pad(picture, (width + 1, 0, 0, 0), mode="reflect")


def test_circular_padding_is_the_same_entry():
    with pytest.raises(RuntimeError) as caught:
        F.pad(torch.rand(1, 1, 3, 3), (4, 4, 0, 0), mode="circular")
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "pad-size-exceeds-input"
