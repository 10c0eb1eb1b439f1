import pytest
import torch

from snippets.errors import view_not_contiguous as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_flattens_the_permuted_pictures():
    channels_first, flat = entry.fix()
    assert torch.equal(flat, channels_first.contiguous().view(2, -1))


def test_fix_copies_so_that_writing_does_not_reach_the_original():
    channels_first, flat = entry.fix()
    before = channels_first.clone()
    flat.zero_()
    assert torch.equal(channels_first, before)


def test_fix_columns_takes_the_first_two_of_each_row():
    assert entry.fix_columns() == [0, 1, 4, 5, 8, 9]


def test_fix_topk_counts_labels_among_the_best_three():
    scores, labels, hits = entry.fix_topk()
    ranked = scores.argsort(dim=1, descending=True)[:, :3]
    assert hits == sum(label in row for label, row in zip(labels, ranked, strict=True))


def test_fix_channels_last_flattens():
    assert entry.fix_channels_last() == (2, 8 * 4 * 4)


def test_does_not_help_dropping_the_transpose_mixes_the_heads():
    merged, scrambled = entry.does_not_help()
    heads = torch.arange(12).view(1, 2, 3, 2)
    assert merged.shape == scrambled.shape
    assert torch.equal(merged[0, 0], torch.cat([heads[0, 0, 0], heads[0, 1, 0]]))
    assert torch.equal(scrambled[0, 0], torch.cat([heads[0, 0, 0], heads[0, 0, 1]]))


def test_find_it_shows_the_step_that_ends_contiguity(capsys):
    entry.find_it()
    ends = [line.rsplit(" ", 1)[1] for line in capsys.readouterr().out.splitlines()]
    assert ends == ["True", "False", "False"]


def test_wording_under_compile_is_the_same_entry():
    flatten = torch.compile(lambda tensor: tensor.t().view(6), backend="eager")
    with pytest.raises(RuntimeError, match="Cannot view a tensor with shape") as caught:
        flatten(torch.empty(2, 3))
    error = caught.value
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    answer = recognise(f"{name}: {error}", load())
    assert (answer.match, answer.exact) == ("view-not-contiguous", True)


def test_fix_dice_counts_one_score_per_pixel():
    assert entry.fix_dice() == 4 * 0.25
