import pytest
import torch
from torch import nn

from snippets.errors import module_prefix
from snippets.errors import state_dict_size_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_loads_all_but_the_head():
    checkpoint, model = entry.fix()
    loaded = model.state_dict()
    assert checkpoint.keys() == {"backbone.weight", "backbone.bias"}
    assert all(torch.equal(loaded[key], value) for key, value in checkpoint.items())
    assert model.head.out_features == 5


def test_fix_settings_loads_every_weight():
    checkpoint, model = entry.fix_settings()
    assert model.hidden_size == 64
    assert all(torch.equal(model.state_dict()[key], value) for key, value in checkpoint.items())


def test_fix_vocabulary_keeps_the_old_rows():
    checkpoint, model = entry.fix_vocabulary()
    assert torch.equal(model.weight[:100], checkpoint["weight"])
    assert model.weight[100:].any(dim=1).all()


def test_find_it_lists_the_last_layer(capsys):
    entry.find_it()
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["1.weight (1000, 4) -> (5, 4)", "1.bias (1000,) -> (5,)"]


class Net(nn.Module):
    def __init__(self, classes, name):
        super().__init__()
        self.head = nn.Linear(4, classes)
        self.add_module(name, nn.Linear(4, 4))


@pytest.mark.parametrize("wrap", [lambda model: model, nn.DataParallel], ids=["bare", "wrapped"])
def test_missing_and_unexpected_keys_above_do_not_hide_it(wrap):
    with pytest.raises(RuntimeError, match=r"Missing[\s\S]*Unexpected[\s\S]*size") as caught:
        wrap(Net(5, "new")).load_state_dict(wrap(Net(1000, "old")).state_dict())
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("state-dict-size-mismatch", True)
    assert answer.values["name"].endswith("head.bias")
    assert (answer.values["saved"], answer.values["built"]) == ("[1000]", "[5]")


def test_first_mismatch_gives_the_values_where_nothing_else_is_wrong():
    with pytest.raises(RuntimeError, match="size mismatch") as caught:
        entry.reproduce()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.values["name"] == "head.weight"
    assert (answer.values["saved"], answer.values["built"]) == ("[1000, 4]", "[5, 4]")


def test_long_parameter_name_is_read_whole():
    name = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight"
    answer = recognise(
        "RuntimeError: Error(s) in loading state_dict for LatentDiffusion:\n"
        f"\tsize mismatch for {name}: copying a param with shape torch.Size([320, 1024]) from "
        "checkpoint, the shape in current model is torch.Size([320, 768]).",
        load(),
    )
    assert answer.match == "state-dict-size-mismatch"
    assert answer.values["name"] == name


def test_prefix_keys_stay_another_entry():
    with pytest.raises(RuntimeError) as caught:
        module_prefix.reproduce()
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "module-prefix"


def test_keys_that_are_missing_alone_are_not_this_entry():
    with pytest.raises(RuntimeError, match="Missing") as caught:
        nn.Linear(2, 2).load_state_dict({})
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "state-dict-missing-keys"


def test_equal_shapes_that_fail_to_copy_are_not_this_entry():
    text = (
        'While copying the parameter named "weight", whose dimensions in the model are '
        "torch.Size([2, 2]) and whose dimensions in the checkpoint are torch.Size([2, 2]), an "
        "exception occurred : ('no data',)."
    )
    answer = recognise(f"RuntimeError: {text}", load())
    assert answer.match is None
