import pytest
import torch

from snippets.errors import forward_arguments as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_joins_the_inputs():
    assert entry.fix() == (5, 2)


def test_does_not_help_to_swallow_the_second_input():
    assert entry.does_not_help() is True


def test_fix_extra_input_missing_passes_both():
    assert entry.fix_extra_input_missing() == (5, 2)


def test_fix_forward_without_input_reads_the_parameters():
    assert entry.fix_forward_without_input() == 1


def test_fix_self_forgotten_doubles():
    assert torch.equal(entry.fix_self_forgotten(), torch.full((2,), 2.0))


@pytest.mark.parametrize(
    "text",
    [
        "Net.forward() missing 2 required positional arguments: 'mask' and 'length'",
        "forward() got an unexpected keyword argument 'mask'",
        "Net.forward() got multiple values for argument 'mask'",
        "forward() takes from 2 to 3 positional arguments but 5 were given",
    ],
)
def test_other_wordings_are_the_same_entry(text):
    assert recognise(f"TypeError: {text}", load()).match == "forward-arguments"


def test_another_function_with_the_same_complaint_is_not_this_entry():
    text = "TypeError: train() missing 1 required positional argument: 'loader'"
    assert recognise(text, load()).match != "forward-arguments"


def test_find_it_lists_the_inputs_that_forward_takes(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split("\n")[:2] == ["['input']", "['input', 'hx']"]
