import pytest
import torch
from torch import nn

from snippets.errors import batchnorm_unbatched as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_gives_the_picture_a_batch():
    assert entry.fix() == (1, 3, 8, 8)


def test_fix_flattened_normalises_features():
    assert entry.fix_flattened() == (5, 4)


def test_fix_maps_normalises_channels():
    assert entry.fix_maps() == (5, 4, 6, 6)


def test_does_not_help_rows_are_taken_for_channels():
    assert entry.does_not_help() == [1] * 8


@pytest.mark.parametrize(
    ("layer", "shape"), [(nn.BatchNorm3d(3), (3, 4, 4, 4)), (nn.InstanceNorm2d(3), (3, 4))]
)
def test_other_layers_are_the_same_entry(layer, shape):
    with pytest.raises(ValueError, match="expected") as caught:
        layer(torch.rand(shape))
    answer = recognise(f"ValueError: {caught.value}", load())
    assert (answer.match, answer.values["given"]) == ("batchnorm-unbatched", str(len(shape)))
