import pytest
import torch

from snippets.errors import cat_empty_list as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_keeps_the_width_of_the_boxes():
    assert entry.fix() == (0, 4)


def test_fix_no_batch_keeps_the_small_batch():
    assert entry.fix_no_batch() == 6


def test_keep_the_shape_can_be_used_like_any_boxes():
    boxes = entry.keep_the_shape()
    assert boxes.shape == (0, 4)
    assert boxes[:, 2].sum() == 0


def test_does_not_help_the_second_picture_gets_the_boxes_of_the_first():
    assert len(entry.does_not_help()) == 2


@pytest.mark.parametrize("join", [torch.vstack, torch.hstack, torch.stack, torch.cat])
def test_all_functions_that_join_are_the_same_entry(join):
    with pytest.raises((RuntimeError, ValueError)) as caught:
        join([])
    answer = recognise(f"{type(caught.value).__name__}: {caught.value}", load())
    assert (answer.match, answer.exact) == ("cat-empty-list", True)


def test_find_it_shows_that_there_is_no_batch(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "samples 6 batches 0\n"
