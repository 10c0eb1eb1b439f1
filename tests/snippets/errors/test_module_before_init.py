import pytest
import torch
from torch import nn

from snippets.errors import module_before_init as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_registers_the_layer():
    assert [name for name, _ in entry.fix().named_children()] == ["linear"]


def test_fix_order_registers_the_parameter():
    assert entry.fix_order() == ["scale"]


def test_fix_no_layers_can_be_called():
    assert torch.equal(entry.fix_no_layers(), torch.full((2,), 3.0))


def test_does_not_help_plain_list_hides_the_parameters():
    assert entry.does_not_help() == 0


def test_constructor_without_self_fails_until_it_has_one():
    with pytest.raises(TypeError, match="takes 0 positional arguments but 1 was given"):
        entry.init_without_self()
    assert isinstance(entry.init_without_self_fixed(), nn.Module)


def test_find_it_sees_that_the_parent_is_forgotten():
    assert entry.find_it() is True


def test_buffer_too_early_is_the_same_entry():
    class Net(nn.Module):
        def __init__(self):
            self.register_buffer("mean", torch.zeros(1))

    with pytest.raises(AttributeError) as caught:
        Net()
    assert recognise(f"AttributeError: {caught.value}", load()).match == "module-before-init"
