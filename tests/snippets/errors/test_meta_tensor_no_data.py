import torch

from snippets.errors import meta_tensor_no_data as entry


def test_loaded_weights_take_the_place_of_those_without_data():
    model, weights = entry.fix()
    assert torch.equal(model.weight, weights["weight"])
    assert isinstance(model.weight, torch.nn.Parameter)


def test_to_empty_brings_no_weights():
    model, weights = entry.only_to_empty()
    assert not torch.equal(model.weight, weights["weight"])


def test_part_that_is_initialised_runs():
    model = entry.fix_one_part()
    assert not any(value.is_meta for value in model.parameters())
    assert model[1].weight.abs().max() < 8**-0.5 + 1e-6


def test_parts_without_data_are_named():
    assert entry.find_it() == ["1.weight", "1.bias"]
