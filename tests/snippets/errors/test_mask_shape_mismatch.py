import pytest
import torch

from snippets.errors import mask_shape_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_keeps_two_columns():
    assert entry.fix() == [[0, 2], [3, 5]]


def test_fix_stale_joins_both_conditions():
    assert entry.fix_stale() == pytest.approx([0.9, 0.8])


def test_does_not_help_a_shorter_mask_selects_others():
    assert entry.does_not_help() == pytest.approx([0.3])


def test_find_it_shows_what_changed_first(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["made (4,) (4,)", "filtered (3,) (4,)"]


def test_mask_of_one_column_is_not_broadcast():
    with pytest.raises(IndexError) as caught:
        torch.ones(2, 3)[torch.ones(2, 1).bool()]
    answer = recognise(f"IndexError: {caught.value}", load())
    assert answer.match == "mask-shape-mismatch"
    assert answer.values == {"mask": "[2, 1]", "at": "1", "tensor": "[2, 3]", "dim": "1"}
