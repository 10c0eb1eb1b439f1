from itertools import pairwise

import pytest
import torch
from torch import nn

from snippets.errors import backward_twice as entry


def test_fix_walks_towards_the_minimum():
    assert 2.5 < entry.fix() < 3


def test_does_not_help_retain_graph_repeats_the_first_gradient():
    weight, loss = entry.does_not_help()
    assert weight == pytest.approx(1.0 + 10 * 0.1 * 4)  # ten steps of the gradient at 1
    assert loss == 4.0


def test_retain_graph_in_a_real_network_meets_weights_changed_in_place():
    model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loss = model(torch.ones(1, 2)).sum()
    loss.backward(retain_graph=True)
    optimizer.step()
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        loss.backward()


def test_fix_hidden_state_carries_the_state_on():
    assert entry.fix_hidden_state() == (1, 3, 4)


def test_retained_graph_grows_with_every_step():
    sizes = entry.retained_graph_grows()
    steps = [after - before for before, after in pairwise(sizes)]
    assert min(steps) > 0


def test_fix_two_losses_has_the_gradient_of_both():
    assert entry.fix_two_losses().abs().sum() > 0


def test_sum_of_losses_has_the_sum_of_their_gradients():
    def losses():
        features = weight * 2
        return features.sin().sum(), features.exp().sum()

    weight = torch.linspace(0, 1, 5, requires_grad=True)
    first, second = losses()
    first.backward(retain_graph=True)
    second.backward()
    apart = weight.grad.clone()
    weight.grad = None
    sum(losses()).backward()
    assert torch.allclose(weight.grad, apart)


def test_fix_gan_trains_the_generator():
    assert entry.fix_gan().abs().sum() > 0


def test_find_it_names_the_tensor_that_has_a_graph(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split() == ["scaled", "MulBackward0"]


def test_anomaly_detection_names_the_line_that_built_the_graph():
    weight = torch.tensor(1.0, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        loss = (weight - 3) ** 2
        loss.backward()
        with (
            pytest.warns(UserWarning, match=r"Traceback of forward call[\s\S]*loss = \(weight"),
            pytest.raises(RuntimeError, match="a second time"),
        ):
            loss.backward()
