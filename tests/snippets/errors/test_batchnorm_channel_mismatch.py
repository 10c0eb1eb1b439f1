import pytest
import torch
from torch import nn

from snippets.errors import batchnorm_channel_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_normalises_what_the_convolution_makes():
    assert entry.fix() == (4, 64, 6, 6)


def test_lazy_layer_counts_the_channels():
    assert entry.count_lazily() == 64


def test_fix_sequence_normalises_the_features():
    assert entry.fix_sequence() == (4, 10, 16)


def test_fix_layer_norm_keeps_the_layout():
    assert entry.fix_layer_norm() == (4, 64, 8, 8)


def test_find_it_shows_channels_layer_by_layer(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0 makes 64\n1 64\n3 32\n"


@pytest.mark.parametrize(
    "layer",
    [
        nn.BatchNorm2d(3, track_running_stats=False),
        nn.InstanceNorm2d(3, affine=True),
        nn.GroupNorm(1, 3),
    ],
)
def test_other_normalisations_are_the_same_entry(layer):
    with pytest.raises((RuntimeError, ValueError)) as caught:
        layer(torch.rand(2, 5, 4, 4))
    answer = recognise(f"{type(caught.value).__name__}: {caught.value}", load())
    assert answer.match == "batchnorm-channel-mismatch"
