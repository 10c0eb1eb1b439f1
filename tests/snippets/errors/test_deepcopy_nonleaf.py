import copy

import pytest
import torch

from snippets.errors import deepcopy_nonleaf as entry


def test_fix_copies_the_weights():
    model, best = entry.fix()
    assert torch.equal(model.layer.weight, best.layer.weight)
    assert model.layer.weight.data_ptr() != best.layer.weight.data_ptr()


def test_does_not_help_the_shallow_copy_has_the_same_weights():
    model, best = entry.does_not_help()
    assert best.weight is model.weight
    assert not best.weight.any()


def test_state_dict_shares_its_memory_with_the_model():
    layer = torch.nn.Linear(2, 1)
    kept = layer.state_dict()
    torch.nn.init.zeros_(layer.weight)
    assert not kept["weight"].any()


def test_fix_spectral_norm_copies_layer_and_norm():
    layer, twin = entry.fix_spectral_norm()
    # Each access iterates anew, and a product of matrices may round by its memory's alignment.
    torch.testing.assert_close(layer.weight, twin.weight)


def test_old_weight_norm_cannot_be_copied_and_the_new_one_can():
    with pytest.warns(FutureWarning):
        old = torch.nn.utils.weight_norm(torch.nn.Linear(2, 3))
    with pytest.raises(RuntimeError, match="deepcopy protocol"):
        copy.deepcopy(old)
    copy.deepcopy(torch.nn.utils.parametrizations.weight_norm(torch.nn.Linear(2, 3)))


def test_fix_tensor_keeps_the_numbers_without_a_graph():
    doubled, kept = entry.fix_tensor()
    assert kept.grad_fn is None
    assert torch.equal(doubled, kept)


def test_find_it_names_the_attribute(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1 last_output ReluBackward0\n"
