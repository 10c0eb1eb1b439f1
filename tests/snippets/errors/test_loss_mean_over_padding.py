import math

import pytest
import torch
from torch.nn import functional as F

from snippets.errors import loss_mean_over_padding as entry


@pytest.mark.parametrize("cause", ["", "_mask"])
def test_detect_fires_on_the_bug_and_is_quiet_after_the_fix(cause):
    counts_padding = entry.detect()
    assert counts_padding(*getattr(entry, f"reproduce{cause}")())
    assert not counts_padding(*getattr(entry, f"fix{cause}")())


def test_detect_accepts_the_default_ignore_index():
    scores, targets = torch.randn(2, 4, 5), torch.tensor([[1, 2, -100, -100], [3, 0, 0, -100]])
    compute_loss = lambda x, y: F.cross_entropy(x.flatten(0, 1), y.flatten())  # noqa: E731
    assert not entry.detect()(compute_loss, scores, targets, -100)


def test_fixed_loss_is_that_of_the_real_words():
    compute_loss, scores, targets, _ = entry.fix()
    assert compute_loss(scores, targets).item() == pytest.approx(math.log(math.e**6 + 2))


def test_fixed_mask_divides_by_what_it_lets_through():
    compute_loss, scores, targets, _ = entry.fix_mask()
    assert compute_loss(scores, targets).item() == pytest.approx((9 + 4 + 1) / 3)


def test_find_it_gives_the_share_of_padding():
    assert entry.find_it() == pytest.approx(11 / 16)
