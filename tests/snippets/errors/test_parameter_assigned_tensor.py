import torch
from torch import nn

from snippets.errors import parameter_assigned_tensor as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_changes_the_values_of_the_same_parameter():
    weight = entry.fix()
    assert isinstance(weight, nn.Parameter)
    assert weight.tolist() == [2, 2]


def test_does_not_help_optimizer_leaves_the_new_parameter_alone():
    assert entry.does_not_help().tolist() == [2, 2]


def test_fix_from_array_makes_a_parameter():
    assert isinstance(entry.fix_from_array().weight, nn.Parameter)


def test_fix_function_is_a_module():
    assert entry.fix_function()(torch.zeros(1, 4)).shape == (1, 2)


def test_find_it_lists_the_taken_names(capsys):
    entry.find_it()
    assert "running_mean" in capsys.readouterr().out


def test_tensor_on_a_card_is_named_in_the_values():
    text = "TypeError: cannot assign 'torch.cuda.FloatTensor' as parameter 'weight' "
    text += "(torch.nn.Parameter or None expected)"
    answer = recognise(text, load())
    assert answer.values == {"given": "torch.cuda.FloatTensor", "name": "weight"}
