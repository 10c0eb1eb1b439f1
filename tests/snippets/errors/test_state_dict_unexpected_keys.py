import pytest
import torch
from torch import nn

from snippets.errors import state_dict_missing_keys
from snippets.errors import state_dict_unexpected_keys as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_loads_all_that_the_model_has():
    checkpoint, model = entry.fix()
    assert torch.equal(model.conv1.weight, checkpoint["conv1.weight"])


def test_fix_settings_computes_what_the_trained_layer_does():
    trained, model = entry.fix_settings()
    assert torch.equal(trained(torch.ones(1, 2)), model(torch.ones(1, 2)))


def test_strict_false_drops_the_bias():
    trained, model = entry.does_not_help()
    assert not torch.equal(trained, model)


def test_find_it_lists_the_head(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["fc.bias (10,)", "fc.weight (10, 8)"]


def test_the_surplus_names_are_read():
    with pytest.raises(RuntimeError) as caught:
        entry.reproduce()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.values["model"] == "Backbone"
    assert answer.values["unexpected"] == '"fc.weight", "fc.bias"'


def test_missing_names_beside_them_are_another_entry():
    with pytest.raises(RuntimeError) as caught:
        state_dict_missing_keys.reproduce()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "state-dict-missing-keys"


def test_surplus_names_alone_mean_that_every_weight_of_the_model_is_there():
    model = nn.Linear(2, 1)
    checkpoint = {**nn.Linear(2, 1).state_dict(), "total_ops": torch.zeros(1)}
    assert model.load_state_dict(checkpoint, strict=False).missing_keys == []
    assert torch.equal(model.weight, checkpoint["weight"])
