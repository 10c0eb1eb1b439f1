import pytest
import torch

from snippets.errors import scheduler_before_optimizer as entry


def test_fix_has_used_the_first_learning_rate(capsys):
    scheduler = entry.fix()
    assert capsys.readouterr().out.split()[1] == "0.8"
    assert scheduler.get_last_lr() == [pytest.approx(0.1)]


def test_scheduler_first_leaves_the_first_learning_rate_out(capsys):
    with pytest.warns(UserWarning, match="Detected call"):
        entry.reproduce()
    assert capsys.readouterr().out.split()[1::2] == ["0.4", "0.2", "0.1"]


def test_fix_scaler_waits_for_the_first_real_step():
    assert entry.fix_scaler().last_epoch == 2  # of three rounds


def test_fix_new_optimizer_lowers_its_learning_rate():
    scheduler, optimizer = entry.fix_new_optimizer()
    assert scheduler.optimizer is optimizer
    assert optimizer.param_groups[0]["lr"] == pytest.approx(0.1)


def test_scheduler_asks_only_once_and_only_for_any_step():
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1)
    with pytest.warns(UserWarning, match="Detected call"):
        scheduler.step()
    scheduler.step()  # a second warning would be an error here
    assert scheduler.last_epoch == 2


def test_find_it_sees_that_the_scheduler_has_another_optimizer():
    assert entry.find_it() is False
