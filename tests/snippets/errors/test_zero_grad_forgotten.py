import pytest
import torch
from torch import nn

from snippets.errors import zero_grad_forgotten as entry


def test_detect_fires_on_the_bug():
    gradients_add_up = entry.detect()
    assert gradients_add_up(*entry.reproduce()) == ["bias", "weight"]
    assert gradients_add_up(*entry.reproduce_epoch()) == ["bias", "weight"]


def test_detect_is_quiet_after_the_fix():
    gradients_add_up = entry.detect()
    assert gradients_add_up(*entry.fix()) == []
    assert gradients_add_up(*entry.fix_epoch()) == []


@pytest.mark.parametrize("set_to_none", [True, False])
def test_detect_accepts_both_ways_of_clearing(set_to_none):
    model = nn.Linear(2, 1)

    def step():
        model.zero_grad(set_to_none=set_to_none)
        model(torch.ones(1, 2)).sum().backward()

    assert entry.detect()(model, step) == []


def test_detect_leaves_no_hook_behind():
    model, step = entry.reproduce()
    entry.detect()(model, step)
    assert not any(parameter._backward_hooks for parameter in model.parameters())


def test_fix_fits_the_line():
    _, step = entry.fix()
    assert step() < 0.01


def test_fix_epoch_fits_the_line():
    _, train_epoch = entry.fix_epoch()
    assert train_epoch() < 1e-3


def test_smaller_rate_swings_all_the_same():
    losses = entry.smaller_rate()
    lowest = losses.index(min(losses[:50]))
    assert max(losses[lowest:]) > 5 * losses[lowest]


def test_find_it_sees_the_gradient_grow():
    assert entry.find_it() == 6


def test_zero_grad_between_backward_and_step_trains_nothing():
    model = nn.Linear(2, 1)
    before = model.weight.detach().clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model(torch.ones(1, 2)).sum().backward()
    optimizer.zero_grad()
    optimizer.step()
    assert torch.equal(model.weight, before)
