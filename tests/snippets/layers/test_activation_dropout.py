import pytest
import torch

from snippets.layers import activation_dropout


def test_activations_end_with_tanh():
    expected = torch.tanh(torch.tensor([-3.0, -1.0, 0.0, 1.0, 3.0]))
    assert torch.equal(activation_dropout.activations(), expected)


def test_activations_needed_because_two_linear_layers_are_one():
    both, merged = activation_dropout.activations_needed()
    torch.testing.assert_close(both, merged)


def test_activations_gradient_of_tanh_vanishes_far_out():
    left, middle, right = activation_dropout.activations_gradient().tolist()
    assert middle == 1
    assert max(left, right) < 1e-4


def test_relu_inplace_changes_its_input():
    x, y = activation_dropout.relu_inplace()
    assert y is x
    assert x.tolist() == [0, 2]


def test_relu_inplace_allowed_after_convolution_and_batchnorm():
    first, second = activation_dropout.relu_inplace_allowed()
    assert torch.equal(first, second)


def test_relu_inplace_needed_value_is_missed_by_sigmoid():
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        activation_dropout.relu_inplace_needed_value()


def test_relu_inplace_residual_loses_the_input():
    assert activation_dropout.relu_inplace_residual().tolist() == [0, 4]


def test_relu_inplace_hook_is_refused():
    with pytest.raises(RuntimeError, match="BackwardHookFunction"):
        activation_dropout.relu_inplace_hook()


def test_dropout_does_nothing_in_evaluation():
    layer, x = activation_dropout.dropout()
    assert not layer.training
    assert torch.equal(layer(x), x)


def test_dropout_scale_keeps_the_mean():
    y = activation_dropout.dropout_scale()
    assert set(y.unique().round().tolist()) == {0, 5}
    assert y.mean().item() == pytest.approx(1, abs=0.05)


def test_dropout_no_grad_is_no_evaluation_mode():
    layer, x = activation_dropout.dropout_no_grad()
    assert torch.equal(layer(x), x)
    layer.train()
    with torch.no_grad():
        assert (layer(x) == 0).any()


def test_dropout_channels_are_dropped_whole():
    dropped = activation_dropout.dropout_channels()
    assert torch.equal(dropped.amin(dim=(2, 3)), dropped.amax(dim=(2, 3)))
