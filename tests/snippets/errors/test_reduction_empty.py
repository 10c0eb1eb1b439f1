import pytest
import torch

from snippets.errors import reduction_empty as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_says_what_nothing_gives():
    assert entry.fix() == 0


def test_fix_empty_dim_gives_every_box_no_overlap():
    assert entry.fix_empty_dim() == [0, 0, 0]


def test_does_not_help_the_mean_of_nothing_is_nan():
    assert entry.does_not_help().mean().isnan()


@pytest.mark.parametrize("name", ["max", "min", "argmax", "argmin", "aminmax", "mode"])
def test_all_these_functions_are_the_same_entry(name):
    with pytest.raises((RuntimeError, IndexError)) as caught:
        getattr(torch.zeros(0), name)()
    answer = recognise(f"{type(caught.value).__name__}: {caught.value}", load())
    assert (answer.match, answer.exact) == ("reduction-empty", True)


def test_find_it_shows_where_nothing_is_left(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "sure (0,) 0"
