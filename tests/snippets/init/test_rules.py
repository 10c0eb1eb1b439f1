import math

import numpy as np
import pytest
import torch
from torch import nn

from snippets.init import rules


def test_by_layer_type_fills_each_kind():
    initialise, model = rules.by_layer_type()
    norm = nn.BatchNorm2d(2)
    nn.init.zeros_(norm.weight)
    initialise(norm)
    assert norm.weight.tolist() == [1, 1]
    assert model[0][0].weight.std().item() == pytest.approx(math.sqrt(2 / (64 * 9)), rel=0.05)
    assert model[3].bias.abs().max() == 0


def test_by_layer_type_formula_is_kaiming_by_fan_out():
    conv, count = rules.by_layer_type_formula()
    assert conv.weight.std().item() == pytest.approx(math.sqrt(2 / count), rel=0.02)


def test_by_layer_type_mean_is_the_second_argument():
    layer = rules.by_layer_type_mean()
    assert layer.weight.mean().item() == pytest.approx(0, abs=0.01)
    assert layer.weight.std().item() == pytest.approx(0.1, rel=0.02)


def test_by_layer_type_data_is_not_needed():
    weight = rules.by_layer_type_data().weight
    assert weight.requires_grad
    assert weight.grad_fn is None
    assert weight.tolist() == [[1] * 4] * 4


def test_by_layer_type_zeros_is_no_method():
    with pytest.raises(AttributeError, match="zeros_"):
        rules.by_layer_type_zeros()


def test_by_layer_type_width_must_be_twelve():
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        rules.by_layer_type_width()


def test_custom_rule_leaves_nothing_between():
    size = rules.custom_rule().abs()
    assert size.max() <= 10
    assert ((size == 0) | (size >= 5)).all()


def test_custom_rule_order_visits_every_module():
    assert len(list(rules.custom_rule_order().modules())) == 5


def test_custom_rule_subclass_is_found_by_isinstance():
    layer = rules.custom_rule_subclass()
    assert isinstance(layer, nn.Linear)
    assert type(layer) is not nn.Linear


def test_custom_rule_no_grad_is_needed():
    with pytest.raises(RuntimeError, match="leaf Variable that requires grad"):
        rules.custom_rule_no_grad()


def test_from_numpy_is_converted_by_copy():
    layer, array = rules.from_numpy()
    assert layer.weight.dtype == torch.float32
    np.testing.assert_allclose(layer.weight.detach().numpy(), array, rtol=1e-6)


def test_from_numpy_dtype_spoils_the_layer():
    with pytest.raises(RuntimeError, match="must have the same dtype"):
        rules.from_numpy_dtype()


def test_from_numpy_parameter_is_no_tensor():
    with pytest.raises(TypeError, match=r"torch\.nn\.Parameter or None"):
        rules.from_numpy_parameter()


def test_from_numpy_old_name_warns():
    with pytest.warns(FutureWarning, match="xavier_uniform_"):
        rules.from_numpy_old_name()
