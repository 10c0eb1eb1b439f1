import operator

import pytest
import torch
from torch import nn

from snippets.errors import unsupported_operand as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_subtracts_element_by_element():
    assert entry.fix() == [-0.5, -0.5]


def test_fix_not_called_adds_what_the_layer_computed():
    assert entry.fix_not_called() == (2, 4)


def test_fix_none_works_with_and_without_a_mask():
    attend = entry.fix_none()
    assert attend(torch.zeros(1, 2)).tolist() == [[0.5, 0.5]]
    assert attend(torch.zeros(1, 2), torch.tensor([0, -torch.inf])).tolist() == [[1, 0]]


def test_fix_text_formats_the_number():
    assert entry.fix_text() == "0.2500"


@pytest.mark.parametrize(
    "call",
    [
        lambda: torch.ones(2) @ [1, 2],
        lambda: None * torch.ones(2),
        lambda: {} - nn.Parameter(torch.ones(2)),
        lambda: operator.add((1,), torch.ones(2)),
        lambda: operator.itruediv(None, torch.ones(2)),
        lambda: torch.ones(2) ** "2",
    ],
)
def test_every_operator_is_the_same_entry(call):
    with pytest.raises(TypeError) as caught:
        call()
    answer = recognise(f"TypeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("unsupported-operand", True)


def test_operands_that_are_no_tensors_get_no_answer():
    with pytest.raises(TypeError) as caught:
        operator.add("1", 1)
    assert recognise(f"TypeError: {caught.value}", load()).match is None


def test_find_it_shows_the_list(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[0] == "predictions <class 'list'>"
