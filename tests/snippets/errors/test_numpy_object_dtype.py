import numpy as np
import pytest
import torch

from snippets.errors import numpy_object_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_makes_floating_point_of_numbers():
    assert entry.fix() == [[2.0, 0.5], [3.0, 1.5]]


def test_fix_ragged_pads_the_short_list():
    assert entry.fix_ragged() == [[4, 7, 1], [9, 2, 0]]


def test_fix_text_labels_numbers_the_names():
    assert entry.fix_text_labels() == ([0, 1, 0], ["cat", "dog"])


def test_find_it_counts_the_types(capsys):
    entry.find_it()
    assert "'NoneType': 1" in capsys.readouterr().out


def test_dates_say_the_same_with_their_own_type():
    with pytest.raises(TypeError) as caught:
        torch.from_numpy(np.array(["2020-01-01"], dtype="datetime64[D]"))
    answer = recognise(f"TypeError: {caught.value}", load())
    assert answer.match == "numpy-object-dtype"
    assert answer.values["type"] == "numpy.datetime64"
