import math

import pytest
import torch

from snippets.optim import schedulers


def test_schedulers_follow_their_formulas():
    rates = schedulers.schedulers()
    assert rates["StepLR"] == [1, 1, 1, 0.1, 0.1, 0.1, 0.01]
    assert rates["MultiStepLR"] == [1, 1, 0.1, 0.1, 0.1, 0.01, 0.01]
    cosine = [round((1 + math.cos(math.pi * step / 6)) / 2, 3) for step in range(7)]
    assert rates["CosineAnnealingLR"] == pytest.approx(cosine)
    assert rates["WarmRestarts"][3] == 1
    assert rates["LinearLR"] == [0.1, 0.4, 0.7, 1, 1, 1, 1]


def test_schedulers_per_batch_lower_the_momentum_while_the_rate_rises():
    rates, momenta = schedulers.schedulers_per_batch()
    assert rates["CyclicLR"] == [0.1, 0.4, 0.7, 1.0, 0.7, 0.4, 0.1]
    for name in rates:
        highest = rates[name].index(max(rates[name]))
        assert momenta[name].index(min(momenta[name])) == highest


def test_cyclic_scheduler_moves_the_first_beta_of_adam():
    optimizer = torch.optim.Adam([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, 0.1, 1.0, step_size_up=3)
    before = optimizer.param_groups[0]["betas"]
    optimizer.step()
    scheduler.step()
    assert optimizer.param_groups[0]["betas"][0] < before[0]
    assert optimizer.param_groups[0]["betas"][1] == before[1]


def test_schedulers_too_many_steps_raise():
    with pytest.raises(ValueError, match="Tried to step 4 times"):
        schedulers.schedulers_too_many()


def test_schedulers_plateau_needs_a_metric():
    with pytest.raises(TypeError, match="metrics"):
        schedulers.schedulers_plateau()


def test_schedulers_verbose_is_gone():
    with pytest.raises(TypeError, match="verbose"):
        schedulers.schedulers_verbose()


def test_schedulers_milestones_cut_at_30_and_80():
    assert schedulers.schedulers_milestones() == pytest.approx(0.0005)


def test_warm_up_is_followed_by_the_other_scheduler():
    assert schedulers.warm_up() == [0.01, 0.04, 0.07, 0.1, 0.1, 0.01, 0.01]


def test_warm_up_class_stops_at_the_rate():
    rates = schedulers.warm_up_class()
    assert rates["Overshooting"][0] == 0
    assert max(rates["Overshooting"]) == 0.14
    assert rates["WarmUp"] == [0.02, 0.04, 0.06, 0.08, 0.1, 0.1, 0.1, 0.1]


def test_warm_up_last_epoch_counts_steps_from_0():
    assert schedulers.warm_up_last_epoch() == 1


def test_warm_up_cosine_ends_at_0():
    rates = schedulers.warm_up_cosine()
    assert max(rates) == 0.1
    assert rates[-1] == 0


def test_manual_lr_falls_every_30_epochs():
    rates = schedulers.manual_lr()
    assert rates == schedulers.manual_lr_lambda()
    assert [rates[0], rates[29], rates[30], rates[60]] == [0.1, 0.1, 0.01, 0.001]


def test_manual_lr_never_called_leaves_the_rate():
    assert schedulers.manual_lr_never_called() == pytest.approx(0.001)


def test_manual_lr_groups_keep_their_own_rates():
    assert schedulers.manual_lr_groups() == pytest.approx([0.001, 0.01])
