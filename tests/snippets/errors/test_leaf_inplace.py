import pytest
import torch
from torch import nn

from snippets.errors import leaf_inplace as entry


def test_fix_walks_towards_the_minimum_and_stays_a_leaf():
    weight = entry.fix()
    assert 2.5 < weight.item() < 3
    assert weight.is_leaf
    assert weight.requires_grad


def test_does_not_help_the_new_tensor_is_no_leaf_and_not_the_optimizers():
    assert entry.does_not_help() == (False, False)


def test_new_tensor_has_no_gradient_after_the_next_backward():
    weight = torch.tensor(1.0, requires_grad=True)
    moved = weight - 0.1
    (moved**2).backward()
    with pytest.warns(UserWarning, match="not a leaf Tensor"):
        assert moved.grad is None


def test_fix_part_fills_three_channels_and_keeps_the_gradient_on():
    convolution, rgb = entry.fix_part()
    assert torch.equal(convolution.weight[:, :3], rgb)
    assert convolution.weight.requires_grad


def test_fix_input_has_the_gradient_of_the_scaled_image():
    image = entry.fix_input()
    assert torch.allclose(image.grad, 2 * image.detach())


def test_find_it_is_true_for_the_weight_alone():
    weight, inputs, features = entry.find_it()
    assert weight.is_leaf
    assert weight.requires_grad
    assert not inputs.requires_grad
    assert not features.is_leaf


def test_inplace_layer_on_an_input_that_requires_grad_raises():
    with pytest.raises(RuntimeError, match="leaf Variable"):
        nn.ReLU(inplace=True)(torch.ones(2, requires_grad=True))
