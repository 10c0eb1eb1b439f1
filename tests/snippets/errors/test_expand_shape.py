import pytest
import torch

from snippets.errors import expand_shape as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_makes_the_shares_of_each_place_sum_to_one():
    assert torch.allclose(entry.fix().sum(dim=1), torch.ones(4, 5, 5))


def test_square_fits_by_chance_and_divides_columns_by_the_sums_of_rows():
    rows = entry.fits_by_chance()
    wrong = rows / rows.sum(dim=1).expand_as(rows)
    assert wrong.sum(dim=1).tolist() != [1, 1]


def test_fix_assignment_leaves_the_rest_as_padding():
    assert entry.fix_assignment() == [[4, 7, 1, 0, 0], [9, 2, 0, 0, 0]]


def test_fix_too_long_cuts_what_the_model_has_no_room_for():
    assert entry.fix_too_long() == (2, 512)


@pytest.mark.parametrize("sizes", [(3,), (-1, 2, 3)])
def test_expand_to_too_few_or_unknown_dimensions_is_the_same_entry(sizes):
    with pytest.raises(RuntimeError) as caught:
        torch.zeros(2, 3).expand(*sizes)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("expand-shape", True)


def test_find_it_names_the_dimension_of_the_message(capsys):
    entry.find_it()
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "does not fit" in line] == ["1 4 -> 8 does not fit"]
