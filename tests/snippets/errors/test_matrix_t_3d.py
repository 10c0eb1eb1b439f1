import pytest
import torch

from snippets.errors import matrix_t_3d as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_turns_every_matrix_of_the_batch():
    assert entry.fix() == (2, 16, 5)


def test_does_not_help_view_is_no_transposition():
    viewed, turned = entry.does_not_help()
    assert viewed == [[[1, 2], [3, 4], [5, 6]]]
    assert turned == [[[1, 4], [2, 5], [3, 6]]]


def test_fix_vector_makes_a_column():
    assert entry.fix_vector() == (3, 1)


@pytest.mark.parametrize(
    "call",
    [
        lambda: torch.zeros(2, 3, 4).t_(),
        lambda: torch.zeros(2, 3, 4).H,
        lambda: torch.zeros(3).mH,
    ],
)
def test_siblings_are_the_same_entry(call):
    with pytest.raises(RuntimeError) as caught:
        call()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("matrix-t-3d", True)


def test_find_it_shows_the_number_of_dimensions(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "3 (2, 5, 16)\n"
