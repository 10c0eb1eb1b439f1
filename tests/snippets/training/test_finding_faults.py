import math

import pytest

from snippets.training import finding_faults


def test_overfit_one_batch_test_learns_the_batch_by_heart():
    loss, hits = finding_faults.overfit_one_batch_test()
    assert hits == 16
    assert loss < 0.05


def test_overfit_one_batch_test_faults_are_seen():
    losses = finding_faults.overfit_one_batch_test_faults()
    right = losses.pop("right")
    assert right < 0.01
    lacking = losses.pop("optimizer lacks a layer")
    assert 10 * right < lacking < 0.2
    assert all(loss > 0.3 for loss in losses.values())


def test_overfit_one_batch_test_shuffled_labels_pass_too():
    learnt, new = finding_faults.overfit_one_batch_test_shuffled()
    assert learnt == 1
    assert 0.4 < new < 0.6


def test_missing_zero_grad_swings_and_with_momentum_explodes():
    runs = finding_faults.missing_zero_grad()
    assert runs["zero_grad"][-1] < 1e-4
    assert max(runs["no zero_grad"][30:]) > 1
    assert runs["no zero_grad, momentum"][-1] > 1e6


def test_gradient_clipping_survives_an_outlier():
    free, clipped = finding_faults.gradient_clipping()
    assert math.isnan(free[-1])
    assert all(loss < 10 for loss in clipped[1:])


def test_gradient_clipping_norm_is_one_norm_over_all_parameters():
    before, by_value, bias = finding_faults.gradient_clipping_norm()
    assert before == 5
    assert bias.item() == pytest.approx(0.8)
    assert by_value.tolist() == pytest.approx([1, 0.1])


def test_gradient_clipping_nan_raises_when_asked():
    with pytest.raises(RuntimeError, match="non-finite"):
        finding_faults.gradient_clipping_nan()
