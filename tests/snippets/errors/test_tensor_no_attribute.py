import torch

from snippets.errors import tensor_no_attribute as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_throws_the_gradient_away():
    assert entry.fix() is None


def test_fix_zeros_underscore_sets_the_bias_to_zero():
    assert entry.fix_zeros_underscore() == [0, 0]


def test_fix_fields_uses_the_tensor_itself():
    assert entry.fix_fields() == (3, 2)


def test_find_it_suggests_a_name_that_exists():
    alike = entry.find_it()
    assert "zero_" in alike
    assert all(hasattr(torch.Tensor, name) for name in alike)


def test_attribute_with_an_entry_of_its_own_is_told_apart():
    text = "AttributeError: 'Tensor' object has no attribute 'astype'"
    assert recognise(text, load()).match == "tensor-astype"


def test_name_is_a_value_of_the_message():
    text = "AttributeError: 'Tensor' object has no attribute 'mT'"
    assert recognise(text, load()).values == {"name": "mT"}
