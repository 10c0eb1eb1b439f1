import pytest
import torch
from torch import nn

from snippets.errors import module_prefix
from snippets.errors import state_dict_missing_keys as entry
from snippets.errors import state_dict_size_mismatch as sizes
from torchwhy import recognise
from torchwhy.catalogue import load


def answer_to(function):
    with pytest.raises(RuntimeError) as caught:
        function()
    return recognise(f"RuntimeError: {caught.value}", load())


def test_fix_loads_the_renamed_layer():
    checkpoint, model = entry.fix()
    assert torch.equal(model.encoder.weight, checkpoint["backbone.weight"])


def test_strict_false_loads_only_what_has_the_same_name():
    checkpoint, model = entry.does_not_help()
    assert torch.equal(model["head"].weight, checkpoint["head.weight"])
    assert not torch.equal(model["encoder"].weight, checkpoint["backbone.weight"])


def test_fix_nested_loads_the_inner_weights():
    checkpoint, model = entry.fix_nested()
    assert torch.equal(model.weight, checkpoint["model"]["weight"])


def test_fix_module_prefix_missing_loads_into_the_wrapped_model():
    checkpoint, model = entry.fix_module_prefix_missing()
    assert torch.equal(model.weight, checkpoint["weight"])


def test_fix_prefix_sliced_blindly_keeps_keys_without_the_prefix():
    checkpoint, model = entry.fix_prefix_sliced_blindly()
    assert torch.equal(model["features"].weight, checkpoint["features.weight"])


def test_find_it_sets_the_names_side_by_side(capsys):
    entry.find_it()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "only in the model:      encoder.bias (2,)"
    assert lines[-1] == "only in the checkpoint: backbone.weight"


def test_the_missing_names_are_read():
    answer = answer_to(entry.reproduce)
    assert answer.values["model"] == "Net"
    assert answer.values["missing"] == '"encoder.weight", "encoder.bias"'


def test_keys_with_a_prefix_and_other_shapes_stay_other_entries():
    assert answer_to(module_prefix.reproduce).match == "module-prefix"
    assert answer_to(sizes.reproduce).match == "state-dict-size-mismatch"


def test_wrapped_on_both_sides_is_this_entry():
    old = nn.DataParallel(nn.ModuleDict({"bn1": nn.BatchNorm1d(2)}))
    new = nn.DataParallel(nn.ModuleDict({"bn": nn.BatchNorm1d(2)}))
    answer = answer_to(lambda: new.load_state_dict(old.state_dict()))
    assert answer.match == "state-dict-missing-keys"
