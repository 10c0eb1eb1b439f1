import pytest
import torch
from torch import nn

from snippets.errors import dilation_float as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_dilates_by_two():
    assert entry.fix() == (1, 8, 12, 12)


def test_fix_padding_keeps_the_size():
    assert entry.fix_padding() == (1, 8, 16, 16)


def test_fix_width_quarters_the_features():
    assert entry.fix_width().out_features == 16


def test_does_not_help_int_cuts_off():
    assert entry.does_not_help() == [28, 29]


def test_find_it_names_layer_and_option(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0 padding (1.0, 1.0)\n"


@pytest.mark.parametrize(
    "build",
    [
        lambda: nn.Conv2d(1, 4 / 2, 3),
        lambda: nn.Conv2d(1, 1, 3 / 1),
        lambda: nn.MaxPool2d(4 / 2)(torch.rand(1, 1, 8, 8)),
        lambda: nn.Conv2d(1, 1, 3, stride=4 / 2)(torch.rand(1, 1, 8, 8)),
    ],
)
def test_other_floats_are_the_same_entry(build):
    with pytest.raises(TypeError) as caught:
        build()
    assert recognise(f"TypeError: {caught.value}", load()).match == "dilation-float"
