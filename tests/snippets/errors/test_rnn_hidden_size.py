import pytest
import torch
from torch import nn

from snippets.errors import rnn_hidden_size as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_runs_the_last_batch_too(capsys):
    entry.fix()
    assert capsys.readouterr().out == "(10, 4, 8)\n(10, 2, 8)\n"


def test_state_of_zeros_may_be_left_out():
    assert entry.without_state() is True


def test_fix_batch_first_keeps_the_batch_in_the_middle():
    assert entry.fix_batch_first() == (4, 10, 8)


def test_fix_directions_counts_layers_times_directions():
    assert entry.fix_directions() == (10, 4, 16)


def test_find_it_computes_the_shape_that_the_layer_takes():
    assert entry.find_it() == (4, 4, 8)


@pytest.mark.parametrize(
    ("layer", "state"),
    [
        (nn.RNN(3, 4), torch.zeros(2, 4)),
        (nn.LSTM(3, 4), (torch.zeros(1, 2, 4), torch.zeros(1, 5, 4))),
        (nn.LSTM(3, 4), (torch.zeros(2, 4), torch.zeros(2, 4))),
    ],
)
def test_other_wordings_are_the_same_entry(layer, state):
    with pytest.raises(RuntimeError) as caught:
        layer(torch.rand(5, 2, 3), state)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "rnn-hidden-size"


@pytest.mark.parametrize("state", [torch.zeros(6, 4), torch.zeros(5, 5)])
def test_cells_are_the_same_entry(state):
    with pytest.raises(RuntimeError) as caught:
        nn.GRUCell(3, 4)(torch.rand(5, 3), state)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "rnn-hidden-size"
