import pytest
import torch
from torch import nn
from torch.autograd import gradcheck

from snippets.layers import own_layers
from snippets.layers.own_layers import BatchNorm2d, Normalise


def test_custom_layer_module_registers_and_trains():
    model = own_layers.custom_layer_module()
    assert [tuple(parameter.shape) for parameter in model.parameters()] == [
        (8, 4),
        (8,),
        (2, 8),
        (2,),
    ]
    torch.testing.assert_close(model[1](torch.rand(3, 8)).mean(dim=1), torch.zeros(3))


def test_custom_layer_module_plain_tensor_stays_behind():
    layer = own_layers.custom_layer_module_plain_tensor()
    assert list(layer.state_dict()) == ["learnt", "kept"]
    assert layer.forgotten.dtype == torch.float32
    assert layer(torch.ones(3)).dtype == torch.float64


def test_custom_batchnorm_equal_to_that_of_torch():
    mine, theirs, results = own_layers.custom_batchnorm_equal()
    for ours, original in zip(*results, strict=True):
        torch.testing.assert_close(ours, original, atol=1e-4, rtol=1e-4)
    assert mine.state_dict().keys() == theirs.state_dict().keys()
    for name, value in theirs.state_dict().items():
        torch.testing.assert_close(mine.state_dict()[name], value)


def test_custom_batchnorm_gradcheck_in_evaluation_too():
    layer, images = own_layers.custom_batchnorm_gradcheck()
    assert not layer.training
    assert gradcheck(layer, images)


def test_normalise_has_the_gradients_of_weight_and_bias():
    x = torch.randn(2, 3, 2, 2, dtype=torch.float64, requires_grad=True)
    weight, bias, mean = torch.randn(3, 3, dtype=torch.float64).unbind()
    inputs = weight.requires_grad_(), bias.requires_grad_()
    var = torch.rand(3, dtype=torch.float64) + 0.5
    assert gradcheck(lambda x, w, b: Normalise.apply(x, w, b, mean, var, False, 1e-5), (x, *inputs))


def test_batchnorm2d_without_affine_equals_that_of_torch():
    mine, theirs = BatchNorm2d(3, affine=False).double(), nn.BatchNorm2d(3, affine=False).double()
    x = torch.randn(4, 3, 2, 5, dtype=torch.float64, requires_grad=True)
    torch.testing.assert_close(mine(x), theirs(x))
    torch.testing.assert_close(mine.running_var, theirs.running_var)
    assert gradcheck(mine, x)


def test_batchnorm2d_refuses_what_has_no_batch_or_no_variance():
    with pytest.raises(ValueError, match="expected"):
        BatchNorm2d(3)(torch.zeros(3, 4, 4))
    with pytest.raises(ValueError, match="variance"):
        BatchNorm2d(3)(torch.zeros(1, 3, 1, 1))


def test_custom_batchnorm_silent_error_shows_only_where_sizes_differ():
    with pytest.raises(RuntimeError, match=r"tensor a \(4\) must match .* tensor b \(2\)"):
        own_layers.custom_batchnorm_silent()
