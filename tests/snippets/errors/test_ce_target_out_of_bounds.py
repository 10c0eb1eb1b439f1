import torch
from torch import nn

from snippets.errors import ce_target_out_of_bounds as entry


def mean_loss(scores, labels, valid):
    """The mean of -log softmax at the valid labels; the classes are dimension 1 of the scores."""
    log_softmax = scores.log_softmax(dim=1).movedim(1, -1)
    return -log_softmax[valid].gather(-1, labels[valid][:, None]).mean()


def test_fix_counts_from_zero():
    scores, labels, loss = entry.fix()
    assert labels.min() == 0
    assert torch.isclose(loss, mean_loss(scores, labels, labels >= 0))


def test_fix_border_leaves_border_pixels_out_of_the_mean():
    scores, mask, loss = entry.fix_border()
    assert (mask == 255).any()
    assert torch.isclose(loss, mean_loss(scores, mask, mask != 255))


def test_ignored_pixels_get_no_gradient():
    scores = torch.randn(1, 3, 2, requires_grad=True)
    nn.CrossEntropyLoss(ignore_index=255)(scores, torch.tensor([[2, 255]])).backward()
    assert scores.grad[..., 0].any()
    assert not scores.grad[..., 1].any()


def test_fix_padding_leaves_padding_out_of_the_mean():
    scores, tags, loss = entry.fix_padding()
    assert torch.isclose(loss, mean_loss(scores, tags, tags != -1))


def test_padding_with_minus_100_needs_no_argument():
    scores = torch.randn(2, 3)
    padded = nn.CrossEntropyLoss()(scores, torch.tensor([1, -100]))
    assert torch.isclose(padded, nn.CrossEntropyLoss()(scores[:1], torch.tensor([1])))


def test_fix_too_few_outputs_has_a_score_for_each_class():
    head, loss = entry.fix_too_few_outputs()
    assert head.out_features == 3
    assert loss.isfinite()


def test_does_not_help_remainder_and_clamp_invent_labels():
    remainder, clamped, mask_remainder, mask_clamped = entry.does_not_help()
    assert remainder.tolist() != [0, 1, 2, 3, 4]
    assert clamped.tolist().count(4) == 2
    assert 0 <= mask_remainder[-1] < 21
    assert 0 <= mask_clamped[-1] < 21


def test_find_it_names_the_bad_samples(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["3 [3]", "5 [-1]"]
