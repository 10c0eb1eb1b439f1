import traceback

import pytest

from snippets.errors import dataset_without_len as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_counts_the_batches():
    assert entry.fix() == 5


def test_fix_getitem_gives_the_squares():
    assert entry.fix_getitem().tolist() == [0, 1, 4, 9]


def test_find_it_names_the_method_that_is_missing(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "__len__ True\n__getitem__ False\n"


def test_the_class_is_among_the_values():
    with pytest.raises(TypeError) as caught:
        entry.reproduce()
    answer = recognise("".join(traceback.format_exception(caught.value)), load())
    assert answer.match == "dataset-without-len"
    assert answer.values == {"name": "Squares"}


def test_the_same_words_from_elsewhere_are_not_this_entry():
    assert recognise("TypeError: object of type 'int' has no len()", load()).match is None
