import pytest
import torch
from torch import nn

from snippets.errors import pool_output_too_small as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_pools_whatever_is_left():
    assert entry.fix() == (1, 256, 1, 1)


def test_fix_small_picture_survives_five_poolings():
    assert entry.fix_small_picture() == (1, 1, 2, 2)


def test_fix_one_axis_halves_the_signal_alone():
    assert entry.fix_one_axis() == (8, 16, 50, 1)


def test_find_it_computes_what_the_layers_make():
    layers = [nn.Conv2d(1, 1, 11, 4, 2), nn.MaxPool2d(3, 2), nn.Conv2d(1, 1, 5, 1, 2)]
    features, sizes = torch.rand(1, 1, 28, 28), [28]
    for layer in layers:
        features = layer(features)
        sizes.append(features.shape[-1])
    assert entry.find_it() == [*sizes, 0]


def test_one_dimensional_pooling_is_the_same_entry():
    with pytest.raises(RuntimeError) as caught:
        nn.MaxPool1d(5)(torch.rand(1, 6, 2))
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "pool-output-too-small"
