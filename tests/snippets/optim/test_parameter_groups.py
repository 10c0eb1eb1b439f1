import pytest

from snippets.optim import parameter_groups


def test_param_groups_have_rates_of_their_own():
    groups = parameter_groups.param_groups().param_groups
    assert [group["lr"] for group in groups] == [0.01, 0.1, 1.0]
    assert {group["momentum"] for group in groups} == {0.9}


def test_param_groups_by_name_keep_their_ratio():
    optimizer = parameter_groups.param_groups_by_name()
    assert [group["lr"] for group in optimizer.param_groups] == [0.005, 0.05]
    assert optimizer.defaults["lr"] == 0.01


def test_param_groups_generator_is_used_up():
    parameters, optimizer = parameter_groups.param_groups_generator()
    assert list(parameters) == []
    assert len(optimizer.param_groups[0]["params"]) == 2


def test_param_groups_twice_is_refused():
    with pytest.raises(ValueError, match="more than one parameter group"):
        parameter_groups.param_groups_twice()


def test_param_groups_empty_is_refused():
    with pytest.raises(ValueError, match="empty parameter list"):
        parameter_groups.param_groups_empty()


def test_param_groups_nonleaf_is_refused():
    with pytest.raises(ValueError, match="non-leaf"):
        parameter_groups.param_groups_nonleaf()


def test_replaced_parameter_is_held_and_moved_only_if_it_is_the_same_object():
    assert parameter_groups.replaced_parameter() == {
        "replace": (False, False),
        "fill": (True, True),
        "data": (True, True),
    }


def test_replaced_parameter_assign_refuses_a_tensor():
    with pytest.raises(TypeError, match="cannot assign"):
        parameter_groups.replaced_parameter_assign()


def test_replaced_parameter_in_place_needs_no_grad():
    with pytest.raises(RuntimeError, match="leaf Variable"):
        parameter_groups.replaced_parameter_in_place()


def test_replaced_parameter_device_is_lost_by_assign_alone():
    held, weight = parameter_groups.replaced_parameter_device()
    assert held is not weight


def test_weight_decay_groups_adamw_spare_biases_and_norms():
    decay, no_decay = parameter_groups.weight_decay_groups_adamw().param_groups
    assert decay["weight_decay"] == 0.05
    assert {p.ndim for p in no_decay["params"]} == {1}


def test_weight_decay_groups_adamw_difference_is_that_adam_divides_the_decay():
    results = parameter_groups.weight_decay_groups_adamw_difference()
    expected = (1 - 0.01 * 0.1) ** 100
    assert results["AdamW"] == pytest.approx([expected, expected], abs=1e-3)
    assert results["Adam"][1] > 0.99
