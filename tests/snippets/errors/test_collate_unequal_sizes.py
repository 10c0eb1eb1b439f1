import traceback
from collections.abc import Callable

import pytest
import torch
from torch.utils.data import DataLoader

from snippets.errors import collate_unequal_sizes as entry
from snippets.errors import stack_unequal
from torchwhy import Answer, recognise
from torchwhy.catalogue import load


def explain(function: Callable[[], object]) -> Answer:
    """What torchwhy says to the whole traceback of a call that fails."""
    with pytest.raises(RuntimeError) as caught:
        function()
    return recognise("".join(traceback.format_exception(caught.value)), load())


def first_batch(samples, **options):
    return next(iter(DataLoader(samples, batch_size=2, **options)))


def test_fix_resizes_both_sides():
    assert entry.fix() == (2, 3, 224, 224)


def test_does_not_help_one_number_fixes_the_shorter_side_alone():
    shorter_side, cropped = entry.does_not_help()
    assert shorter_side == [(3, 298, 224), (3, 224, 298)]
    assert cropped == [(3, 224, 224), (3, 224, 224)]


def test_fix_boxes_stacks_the_pictures_and_keeps_a_list_of_boxes():
    assert entry.fix_boxes() == ((2, 3, 64, 64), [(3, 4), (5, 4)])


def test_find_it_lists_the_samples_of_each_shape(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(3, 64, 64) 2 [0, 2]\n(3, 64, 48) 1 [1]\n"


def test_traceback_through_collate_is_this_entry_with_its_shapes():
    answer = explain(entry.reproduce)
    assert (answer.match, answer.exact) == ("collate-unequal-sizes", True)
    assert answer.values == {"first": "[3, 320, 240]", "other": "[3, 192, 256]", "number": "1"}


@pytest.mark.parametrize("function", [stack_unequal.reproduce, stack_unequal.reproduce_own_collate])
def test_traceback_past_collate_is_the_sibling(function):
    assert explain(function).match == "stack-unequal"


def test_message_without_a_traceback_is_the_sibling():
    text = (
        "RuntimeError: stack expects each tensor to be equal size, but got [3, 320, 240] at "
        "entry 0 and [3, 192, 256] at entry 1"
    )
    assert recognise(text, load()).match == "stack-unequal"


def test_in_worker_a_large_first_sample_fails_with_other_words(capsys, monkeypatch):
    monkeypatch.setattr(entry, "__name__", "__main__")  # as in a script
    entry.in_worker()
    assert capsys.readouterr().out.splitlines() == [
        "Caught RuntimeError in DataLoader worker process 0.",
        "RuntimeError: Trying to resize storage that is not resizable",
    ]


@pytest.mark.parametrize(
    ("sides", "values"),
    [
        ((8, 16), {"first": "[3, 8, 8]", "other": "[3, 16, 16]", "number": "1"}),
        ((16, 8), {}),
    ],
)
def test_error_of_a_worker_is_explained_by_its_inner_exception(sides, values):
    pictures = [torch.rand(3, side, side) for side in sides]
    answer = explain(lambda: first_batch(pictures, num_workers=1))
    assert (answer.match, answer.exact) == ("collate-unequal-sizes", True)
    assert answer.values == values


def test_lists_of_unequal_length_are_the_same_entry():
    answer = explain(lambda: first_batch([[1, 2], [1, 2, 3]]))
    assert (answer.match, answer.exact) == ("collate-unequal-sizes", True)
