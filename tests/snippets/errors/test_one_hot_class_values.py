import pytest
import torch
from torch.nn.functional import one_hot

from snippets.errors import one_hot_class_values as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_counts_classes_from_zero():
    assert entry.fix() == [[1, 0, 0], [0, 0, 1], [0, 1, 0]]


def test_does_not_help_one_class_more_stays_empty():
    assert entry.does_not_help() == [0, 1, 1, 1]


def test_fix_ignored_leaves_an_empty_row():
    assert entry.fix_ignored() == [[0, 1], [0, 0], [1, 0]]


def test_fix_label_dtype_has_a_row_for_each_label():
    assert entry.fix_label_dtype() == (2, 3)


def test_find_it_counts_the_values(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "[0, 1, 255] [2, 1, 1]\n"


def test_empty_labels_are_the_same_entry():
    with pytest.raises(RuntimeError) as caught:
        one_hot(torch.tensor([], dtype=torch.int64))
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "one-hot-class-values"
