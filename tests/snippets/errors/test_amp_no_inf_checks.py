import pytest
import torch

from snippets.errors import amp_no_inf_checks as entry


def test_fix_gives_the_optimizer_the_parameters_that_have_gradients():
    model, optimizer = entry.fix()
    held = optimizer.param_groups[0]["params"]
    assert [id(parameter) for parameter in held] == [id(p) for p in model[1].parameters()]
    assert all(parameter.grad is not None for parameter in held)


def test_does_not_help_the_step_is_65536_times_too_long():
    assert entry.does_not_help().item() == pytest.approx(1 + 0.1 * 4 * 65536)


def test_fix_update_alone_makes_two_whole_steps():
    assert entry.fix_update_alone() == pytest.approx(3 - 2 * 0.8**2)


def test_scaled_loss_without_backward_is_the_same_error():
    weight = torch.tensor(1.0, requires_grad=True)
    scaler = torch.amp.GradScaler("cpu")
    scaler.scale(weight * 2)
    with pytest.raises(AssertionError, match="No inf checks were recorded for this optimizer"):
        scaler.step(torch.optim.SGD([weight], lr=0.1))


def test_find_it_shows_that_the_optimizer_has_the_wrong_layer(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["0.weight False", "0.bias False"]
