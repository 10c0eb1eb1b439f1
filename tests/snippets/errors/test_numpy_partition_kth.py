import pytest
import torch

from snippets.errors import numpy_partition_kth as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_takes_as_many_as_there_are():
    assert entry.fix() == [0, 1]


def test_fix_topk_orders_all_classes():
    assert entry.fix_topk() == [[1, 0, 2]]


def test_does_not_help_padding_is_picked_too():
    assert set(entry.does_not_help()) - {0, 1, 2} == {3, 4}


def test_find_it_lists_samples_with_too_few(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["sample 1 has 3 of 5", "sample 2 has 0 of 5"]


def test_negative_place_is_read():
    answer = recognise("ValueError: kth(=-3) out of bounds (2)", load())
    assert answer.match == "numpy-partition-kth"
    assert answer.values["size"] == "2"


def test_topk_on_an_empty_tensor_says_the_same():
    with pytest.raises(RuntimeError) as caught:
        torch.rand(0).topk(1)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "numpy-partition-kth"
