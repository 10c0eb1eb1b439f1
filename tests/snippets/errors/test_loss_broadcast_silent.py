import torch

from snippets.errors import loss_broadcast_silent as entry


def test_detect_counts_the_pairs_and_is_quiet_after_the_fix():
    pairs_made = entry.detect()
    assert pairs_made(*entry.reproduce()) == 400
    assert pairs_made(*entry.fix()) == 0
    assert pairs_made(*entry.reproduce_accuracy()) == 16
    assert pairs_made(*entry.fix_accuracy()) == 0


def test_bug_predicts_the_mean_of_the_targets_everywhere():
    prediction, target = entry.reproduce()
    assert torch.allclose(prediction, target.mean().expand(20, 1), atol=1e-3)
    loss = ((prediction - target) ** 2).mean()
    assert torch.allclose(loss, target.var(unbiased=False), atol=1e-3)


def test_fix_fits_the_line():
    prediction, target = entry.fix()
    assert torch.allclose(prediction, target, atol=1e-3)


def test_all_four_predictions_are_right_and_only_the_fix_says_so():
    prediction, target = entry.reproduce_accuracy()
    assert (prediction == target).float().mean() < 1
    prediction, target = entry.fix_accuracy()
    assert torch.equal(prediction, target)


def test_bare_squeeze_loses_the_batch_of_one():
    assert entry.squeeze_all() == ((), (1,))


def test_find_it_shows_a_square():
    assert entry.find_it() == (20, 20)
