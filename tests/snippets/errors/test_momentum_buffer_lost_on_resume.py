import pytest
import torch

from snippets.errors import momentum_buffer_lost_on_resume as entry


def test_detect_counts_parameters_without_memory_and_is_quiet_after_the_fix():
    without_memory = entry.detect()
    assert without_memory(*entry.reproduce()) == 2
    assert without_memory(*entry.fix()) == 0


def test_detect_sees_momentum_of_sgd():
    weight = torch.ones(2, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    assert entry.detect()(optimizer) == 1
    weight.grad = torch.ones(2)
    optimizer.step()
    assert entry.detect()(optimizer) == 0


def test_fixed_optimizer_goes_on_counting():
    (optimizer,) = entry.fix()
    assert all(state["step"] == 100 for state in optimizer.state.values())


def test_first_step_of_adam_is_the_whole_rate_however_small_the_gradient():
    assert entry.first_step() == pytest.approx(0.01, abs=2e-4)


def test_find_it_lists_what_the_file_lacks():
    assert entry.find_it() == {"scheduler", "epoch"}
