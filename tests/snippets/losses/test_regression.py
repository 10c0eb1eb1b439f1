import pytest
import torch
from torch.nn import functional

from snippets.losses import regression


def test_l1_pulls_each_error_equally():
    loss, slopes = regression.l1()
    assert loss.item() == pytest.approx(5 / 3)
    assert slopes.tolist() == pytest.approx([0, -1 / 3, 1 / 3])


def test_l1_median_and_mse_mean_are_the_best_single_guesses():
    guess, target = regression.l1_median()
    assert guess == pytest.approx(target.mean().item())


def test_mse_pulls_by_the_size_of_the_error():
    assert regression.mse().tolist() == pytest.approx([0, -4 / 3, 2])


@pytest.mark.usefixtures("every_warning")
def test_mse_broadcast_warns_and_compares_all_with_all():
    with pytest.warns(UserWarning, match="Using a target size"):
        prediction, target = regression.mse_broadcast()
    assert (prediction - target).shape == (3, 3)


def test_smooth_l1_limits_the_gradient():
    losses, slopes = regression.smooth_l1()
    assert [loss.item() for loss in losses] == [0.5, 0.375, 0.125, 0.0625]
    assert slopes.tolist() == pytest.approx([0.1, 1, 1])


def test_smooth_l1_huber_is_beta_times_as_much():
    smooth, huber = regression.smooth_l1_huber()
    assert huber == 2 * smooth == 8


def test_poisson_nll_takes_the_logarithm_of_the_rate():
    score, count = regression.poisson_nll()
    expected = functional.poisson_nll_loss(score, count)
    torch.testing.assert_close(score.exp() - count * score, expected)


def test_poisson_nll_full_is_nearly_the_exact_value():
    full, exact = regression.poisson_nll_full()
    assert full.item() == pytest.approx(exact.item(), abs=0.01)


def test_poisson_nll_eps_keeps_the_logarithm_of_zero_finite():
    assert regression.poisson_nll_eps().item() == pytest.approx(36.8414, abs=1e-4)


def test_poisson_nll_learns_the_mean_count():
    rate, mean = regression.poisson_nll_learn()
    assert rate == pytest.approx(mean, abs=1e-4)


def test_kl_div_takes_log_probabilities():
    loss, by_hand, both = regression.kl_div()
    torch.testing.assert_close(loss, by_hand)
    torch.testing.assert_close(loss, both)


def test_kl_div_cross_entropy_differ_by_a_constant():
    ce, sum_, slopes = regression.kl_div_cross_entropy()
    torch.testing.assert_close(ce, sum_)
    torch.testing.assert_close(*slopes)


def test_kl_div_probabilities_give_a_negative_divergence():
    wrong, right = regression.kl_div_probabilities()
    assert wrong < 0
    assert right == 0


@pytest.mark.usefixtures("every_warning")
def test_kl_div_mean_warns_and_divides_by_the_classes_too():
    with pytest.warns(UserWarning, match="batchmean"):
        log_probability, target = regression.kl_div_mean()
    full = functional.kl_div(log_probability, target, reduction="sum").item()
    assert full / 3 == pytest.approx(0.4668, abs=1e-4)
