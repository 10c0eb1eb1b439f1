import pytest
import torch

from snippets.errors import index_out_of_range as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reaches_the_last_element():
    assert entry.fix() == (3, 60)


def test_reproducer_skips_the_first_element_before_it_raises(capsys):
    with pytest.raises(IndexError, match="index 3 is out of bounds"):
        entry.reproduce()
    assert capsys.readouterr().out.split() == ["1", "70", "2", "60"]


def test_fix_nothing_left_answers_the_empty_case(capsys):
    assert entry.fix_nothing_left() == 0
    assert capsys.readouterr().out == "nothing above 0.5\n"


def test_fix_other_rows_goes_through_the_chosen_pictures():
    assert entry.fix_other_rows() == [11, 14, 15]


def test_fix_embedding_has_a_row_for_padding():
    assert entry.fix_embedding() == (5, (3, 8))


def test_does_not_help_clamping_exchanges_a_word():
    assert entry.does_not_help() == ["I", "drink", "green"]


def test_find_it_ends_with_the_table_that_is_too_small(capsys):
    with pytest.raises(IndexError, match="in self"):
        entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "Embedding(512, 8) <- 0 … 599"


def test_list_as_index_names_the_wrong_dimension_but_the_right_size():
    with pytest.raises(IndexError, match="index 5 is out of bounds for dimension 0 with size 4"):
        torch.zeros(3, 4)[:, [5]]


@pytest.mark.parametrize(
    ("function", "raised"),
    [
        (lambda: torch.zeros(3, 4)[-4], IndexError),
        (lambda: torch.zeros(3, 4).gather(0, torch.tensor([[5]])), RuntimeError),
        (lambda: torch.zeros(3, 4).select(0, 5), IndexError),
        (lambda: torch.zeros(3, 4).index_select(0, torch.tensor([5])), IndexError),
    ],
)
def test_other_operations_out_of_range_are_recognised(function, raised):
    with pytest.raises(raised) as caught:
        function()
    answer = recognise(f"{raised.__name__}: {caught.value}", load())
    assert answer.match == "index-out-of-range"


def test_values_of_a_negative_index_are_read():
    answer = recognise("IndexError: index -4 is out of bounds for dimension 0 with size 3", load())
    assert answer.values == {"index": "-4", "dim": "0", "size": "3"}


@pytest.mark.parametrize("text", ["list index out of range", "tuple index out of range"])
def test_lists_and_tuples_of_python_are_not_taken_for_this(text):
    assert recognise(f"IndexError: {text}", load()).match is None
