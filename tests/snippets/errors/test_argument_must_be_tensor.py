import numpy as np
import pytest
import torch

from snippets.errors import argument_must_be_tensor as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_takes_the_array_as_a_tensor():
    assert entry.fix() == (2, 1)


def test_fix_no_return_passes_the_tensor_on():
    assert entry.fix_no_return() == (2, 1)


def test_fix_tuple_gives_the_states_of_all_steps_to_the_head():
    assert entry.fix_tuple() == (2, 5, 1)


def test_fix_unsqueeze_signature_adds_the_dimension():
    assert entry.fix_unsqueeze_signature() == (1, 2, 1, 3)


@pytest.mark.parametrize(
    "call",
    [
        lambda: torch.sqrt(2),
        lambda: torch.cat([np.ones(2)]),
        lambda: torch.stack(torch.ones(2), torch.ones(2)),
    ],
)
def test_other_functions_with_a_wrong_argument_are_the_same_entry(call):
    with pytest.raises(TypeError) as caught:
        call()
    answer = recognise(f"TypeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("argument-must-be-tensor", True)
