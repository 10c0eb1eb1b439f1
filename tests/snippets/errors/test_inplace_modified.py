import pytest
import torch
from torch import nn

from snippets.errors import inplace_modified as entry


def test_fix_has_the_gradient_of_relu():
    layer, inputs, outputs = entry.fix()
    active = (layer(inputs) > 0).float()
    assert torch.allclose(layer.weight.grad, active.T @ inputs)
    assert torch.allclose(outputs, layer(inputs).relu() + inputs)


def test_does_not_help_data_gives_a_wrong_gradient():
    wrong, right = entry.does_not_help()
    assert wrong == pytest.approx(right + 100)


def test_fix_inplace_layer_reaches_the_first_layer():
    assert entry.fix_inplace_layer()[0].weight.grad.abs().sum() > 0


def test_inplace_layer_after_linear_does_no_harm():
    model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(inplace=True), nn.Linear(4, 1))
    model(torch.ones(2, 3)).sum().backward()
    assert model[0].weight.grad is not None


def test_fix_step_between_uses_the_new_critic():
    actor, critic = entry.fix_step_between()
    assert torch.allclose(actor.bias.grad, -critic.weight[0])


def test_fix_row_by_row_is_the_derivative_of_the_powers():
    assert entry.fix_row_by_row() == 1 + 2 * 0.5 + 3 * 0.5**2


def test_find_it_prints_every_change(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "(2, 3) is now at version 1: outputs[0] = 0",
        "(2, 3) is now at version 2: torch.relu_(outputs)",
    ]


def test_anomaly_detection_names_the_line_that_saved_the_value():
    x = torch.ones(3, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.exp()
        y += 1
        with (
            pytest.warns(UserWarning, match=r"Traceback of forward call[\s\S]*y = x\.exp\(\)"),
            pytest.raises(RuntimeError, match="the backtrace further above"),
        ):
            y.sum().backward()
