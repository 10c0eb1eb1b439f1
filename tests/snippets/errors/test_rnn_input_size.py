import pytest
import torch
from torch import nn

from snippets.errors import rnn_input_size as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_width_of_the_embedding():
    assert entry.fix() == (4, 10, 16)


def test_fix_time_last_has_one_output_per_step():
    assert entry.fix_time_last() == (4, 100, 16)


def test_does_not_help_reshape_mixes_the_signals():
    assert entry.does_not_help() is False


def test_fix_one_feature_has_one_output_per_day():
    assert entry.fix_one_feature() == (4, 30, 16)


def test_find_it_lists_the_layer(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1 LSTM 32 16\n"


def test_cell_says_it_in_other_words():
    with pytest.raises(RuntimeError) as caught:
        nn.LSTMCell(3, 4)(torch.rand(5, 2))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.values == {"actual": "2", "expected": "3"}
