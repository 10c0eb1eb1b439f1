import pytest
import torch

from snippets.errors import int_requires_grad as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_has_the_gradient_of_the_squares():
    assert entry.fix() == [2.0, 4.0]


def test_fix_parameter_is_a_buffer_that_is_saved_and_not_learnt():
    model = entry.fix_parameter()
    assert "positions" in model.state_dict()
    assert list(model.parameters()) == []


def test_does_not_help_whole_numbers_cut_the_graph():
    assert entry.does_not_help() == (True, False)


def test_straight_through_estimate_rounds_and_passes_the_gradient():
    value = torch.tensor(1.7, requires_grad=True)
    rounded = value + (value.round() - value).detach()
    rounded.backward()
    assert rounded.item() == pytest.approx(2.0)
    assert value.grad == 1


def test_find_it_shows_what_is_no_floating_point(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["images True", "labels False"]


def test_every_way_to_ask_is_the_same_entry():
    numbers = torch.tensor([1, 2])
    ways = (numbers.requires_grad_, lambda: setattr(numbers, "requires_grad", True))
    for ask in ways:
        with pytest.raises(RuntimeError) as caught:
            ask()
        answer = recognise(f"RuntimeError: {caught.value}", load())
        assert answer.match == "int-requires-grad"
