import math

import pytest
import torch
from torch import nn

from snippets.init import functions


def test_default_stays_within_one_over_the_root_of_fan_in():
    for layer, fan_in in functions.default().values():
        for parameter in layer.parameters():
            assert parameter.abs().max() <= fan_in**-0.5


def test_default_kaiming_is_what_linear_does():
    weight, by_hand = functions.default_kaiming()
    assert torch.equal(weight, by_hand)


def test_default_symmetry_is_broken_by_chance_only():
    loss, weight = functions.default_symmetry()
    assert loss < 0.05
    assert not torch.allclose(weight[0], weight[1])


def test_functions_fill_in_place():
    for fill in functions.functions().values():
        weight = torch.full((30, 20), torch.nan)
        assert fill(weight) is weight
        assert not weight.isnan().any()


def test_functions_structure_is_orthogonal_and_sparse():
    turned, thin = functions.functions_structure()
    torch.testing.assert_close(turned @ turned.T, torch.eye(3))
    assert (thin == 0).sum(dim=0).tolist() == [90] * 8


def test_functions_fans_of_a_convolution_count_the_kernel():
    weight = functions.functions_fans()
    assert weight.std().item() == pytest.approx(math.sqrt(2 / (64 * 9)), rel=0.05)


def test_functions_gain_does_not_know_gelu():
    with pytest.raises(ValueError, match="Unsupported nonlinearity gelu"):
        functions.functions_gain()


def test_functions_mode_is_spelt_with_one_underscore():
    with pytest.raises(ValueError, match="Mode fan__in not supported"):
        functions.functions_mode()


def test_functions_one_dimension_has_no_fans():
    with pytest.raises(ValueError, match="fewer than 2 dimensions"):
        functions.functions_one_dimension()


def test_functions_generator_decides_the_numbers():
    a, b, c = functions.functions_generator()
    assert torch.equal(a, b)
    assert not torch.equal(a, c)


def test_functions_depth_spreads_differ():
    spread = functions.functions_depth()
    assert spread(nn.init.zeros_, 3) == 0
    assert spread(nn.init.normal_, 3) > 100
    assert 0.1 < spread(nn.init.kaiming_normal_, 3) < 10
