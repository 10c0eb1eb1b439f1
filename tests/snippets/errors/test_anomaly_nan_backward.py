import pytest
import torch

from snippets.errors import anomaly_nan_backward as entry


def test_fix_has_the_derivative_of_x_to_the_three_halves():
    assert torch.allclose(entry.fix(), torch.tensor([1e-4, 1.5 * 3**0.5]))


def test_fix_where_has_no_nan():
    grad = entry.fix_where()
    assert grad[0] == 0
    assert grad[1].item() == pytest.approx(-0.5 * 4**-1.5)


def test_does_not_help_the_nan_is_there_without_the_message():
    assert entry.does_not_help().isnan().tolist() == [True, False]


def test_one_step_with_a_nan_gradient_makes_the_weight_nan():
    weight = torch.tensor([1.0], requires_grad=True)
    weight.grad = torch.tensor([float("nan")])
    torch.optim.SGD([weight], lr=0.1).step()
    assert weight.isnan().all()


def test_find_it_shows_the_zero_that_enters(capsys):
    entry.find_it()
    assert "length min 0.0 finite True" in capsys.readouterr().out
