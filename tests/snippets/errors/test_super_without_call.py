import pytest
import torch
from torch import nn

from snippets.errors import super_without_call as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.parametrize("fix", [entry.fix, entry.fix_with_self])
def test_fix_registers_the_layer(fix):
    assert [name for name, _ in fix().named_children()] == ["linear"]


def test_does_not_help_without_the_second_call():
    with pytest.raises(AttributeError, match=r"before Module\.__init__"):
        entry.does_not_help()


def test_self_passed_to_super_with_parentheses_is_an_argument_too_many():
    class Block(nn.Module):
        def __init__(self):
            super().__init__(self)

    with pytest.raises(TypeError, match="takes 1 positional argument but 2 were given"):
        Block()


def test_fix_other_method_doubles_the_parents_output():
    layer = entry.fix_other_method()
    inputs = torch.randn(3, 4)
    assert torch.equal(layer(inputs), 2 * nn.Linear.forward(layer, inputs))


@pytest.mark.parametrize("given", ["Block", "type", "int", "MyNet"])
def test_whatever_was_passed_is_the_same_entry(given):
    text = f"descriptor '__init__' requires a 'super' object but received a '{given}'"
    assert recognise(f"TypeError: {text}", load()).match == "super-without-call"


def test_attribute_that_a_parent_lacks_is_another_error():
    class Block(nn.Module):
        def forward(self):
            return super().predict()

    with pytest.raises(AttributeError, match="'super' object has no attribute") as caught:
        Block()()
    assert recognise(f"AttributeError: {caught.value}", load()).match is None


def test_find_it_prints_the_line(capsys):
    entry.find_it()
    assert capsys.readouterr().out.strip() == "net.py:3:        super.__init__()"
