import pytest
import torch
from torch import nn

from snippets.errors import pool_padding_too_large as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_pads_by_half_the_window():
    assert entry.fix() == (1, 1, 5, 5)


def test_fix_positional_does_not_pad():
    assert entry.fix_positional() == (1, 1, 4, 4)


def test_padding_with_minus_infinity_never_wins(capsys):
    assert entry.pad_first() == (1, 1, 12, 12)
    assert capsys.readouterr().out == "(1, 1, 3, 3) True\n"


def test_find_it_names_the_second_pooling(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("1 AvgPool2d")


@pytest.mark.parametrize(
    ("layer", "rank"), [(nn.MaxPool1d, 3), (nn.AvgPool2d, 4), (nn.MaxPool3d, 5)]
)
def test_other_poolings_are_the_same_entry(layer, rank):
    with pytest.raises(RuntimeError) as caught:
        layer(2, padding=2)(torch.rand([1, 1, 8, 8, 8][:rank]))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "pool-padding-too-large"
    assert (answer.values["padding"], answer.values["kernel"]) == ("2", "2")
