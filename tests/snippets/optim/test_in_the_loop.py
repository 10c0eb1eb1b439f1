import pytest
import torch

from snippets.optim import in_the_loop


def test_scheduler_placement_after_the_epoch_keeps_the_first_rate():
    assert in_the_loop.scheduler_placement() == [0.1, 0.1, 0.01, 0.01, 0.001]


@pytest.mark.usefixtures("every_warning")
def test_scheduler_placement_wrong_warns_and_loses_the_first_rate():
    with pytest.warns(UserWarning, match="before `optimizer.step"):
        rates = in_the_loop.scheduler_placement_wrong()
    assert rates == [0.1, 0.01, 0.01, 0.001, 0.001]


def test_scheduler_placement_extra_step_applies_a_gradient_twice():
    once, twice = in_the_loop.scheduler_placement_extra_step()
    assert once == pytest.approx(0.8**3)
    assert twice == pytest.approx(0.6**3)


def test_scheduler_placement_several_multiply():
    assert in_the_loop.scheduler_placement_several() == [0.1, 0.09, 0.0081, 0.00729]


def test_resume_scheduler_equals_a_run_without_a_break():
    resumed, straight = in_the_loop.resume_scheduler()
    assert torch.equal(resumed, straight)


def test_resume_scheduler_order_matters():
    early, late = in_the_loop.resume_scheduler_order()
    assert early == pytest.approx(0.0055)
    assert late == pytest.approx(0.055)


def test_resume_scheduler_last_epoch_needs_the_optimizer_state():
    with pytest.raises(KeyError, match="initial_lr"):
        in_the_loop.resume_scheduler_last_epoch()


def test_resume_scheduler_lambda_is_not_saved():
    assert in_the_loop.resume_scheduler_lambda()["lr_lambdas"] == [None]


def test_ema_swa_averaging_beats_the_last_weights():
    losses = in_the_loop.ema_swa_averaging()
    assert max(losses["ema"], losses["swa"]) < losses["model"]


def test_ema_swa_averaging_by_hand_are_a_decaying_and_a_plain_mean():
    ema, by_hand, swa = in_the_loop.ema_swa_averaging_by_hand()
    assert ema == pytest.approx(by_hand)
    assert swa == 3


def test_ema_swa_averaging_bn_is_right_after_update_bn():
    before, after = in_the_loop.ema_swa_averaging_bn()
    assert before.min() > 1.5
    assert after.tolist() == pytest.approx([1, 1], abs=0.05)


def test_lr_finder_stops_when_the_loss_explodes():
    found, lowest = in_the_loop.lr_finder()
    assert found[-1][1] > found[0][1]
    assert lowest[0] < found[-1][0]


def test_lr_finder_lowest_is_too_large_for_training():
    assert in_the_loop.lr_finder_lowest() < 2
