import pytest
import torch
from torch import nn

from snippets.errors import input_weight_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_computes_in_the_layers_dtype():
    assert entry.fix() == torch.float32


def test_does_not_help_a_tensors_float_leaves_the_tensor_alone():
    assert entry.does_not_help() == (torch.float64, torch.float64)


def test_fix_uint8_into_conv_scales_the_picture():
    assert entry.fix_uint8_into_conv() == (1, 16, 30, 30)


def test_fix_cast_model_lets_the_input_follow_the_model():
    assert entry.fix_cast_model() == torch.bfloat16


def test_same_device_rules_model_and_data():
    weight, pictures = entry.same_device()
    assert weight == pictures


def test_find_it_ends_with_the_layer_of_another_dtype(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Linear torch.float32 torch.float64 cpu",
        "stopped here",
    ]


@pytest.mark.parametrize(
    ("layer", "given"),
    [
        (nn.LSTM(4, 2), torch.zeros(3, 1, 4).double()),
        (nn.BatchNorm2d(3), torch.zeros(1, 3, 8, 8).double()),
        (nn.LayerNorm(8).half(), torch.zeros(3, 8)),
        (nn.Conv2d(3, 2, 3, bias=False), torch.zeros(1, 3, 8, 8).bfloat16()),
    ],
)
def test_other_layers_words_are_the_same_entry(layer, given):
    with pytest.raises((RuntimeError, ValueError)) as caught:
        layer(given)
    answer = recognise(f"{caught.type.__name__}: {caught.value}", load())
    assert (answer.match, answer.exact) == ("input-weight-dtype", True)
