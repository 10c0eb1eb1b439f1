import numpy as np
import pytest
import torch
from torchvision import transforms

from snippets.errors import numpy_negative_strides as entry
from torchwhy import recognise
from torchwhy.catalogue import load

BACKWARDS = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)[:, :, ::-1]


def test_fix_swaps_the_colours():
    assert entry.fix() == [3, 2, 1]


def test_fix_augmentation_flips_every_row():
    assert entry.fix_augmentation() == [[2, 1, 0], [5, 4, 3]]


def test_find_it_shows_the_negative_stride(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "rgb (6, 3, -1)"


@pytest.mark.parametrize("convert", [transforms.ToTensor(), torch.as_tensor, torch.from_numpy])
def test_every_conversion_says_the_same(convert):
    with pytest.raises(ValueError, match="negative") as caught:
        convert(BACKWARDS)
    assert recognise(f"ValueError: {caught.value}", load()).match == "numpy-negative-strides"


def test_tensor_cannot_be_sliced_backwards():
    with pytest.raises(ValueError, match="step must be greater than zero"):
        torch.ones(3)[::-1]
