import pytest
import torch
from torch import nn

from snippets.modules import parameters


def test_parameter_registration_decides_what_is_moved_and_saved():
    net = parameters.parameter_registration()
    assert list(net.state_dict()) == ["parameter", "buffer"]
    assert net.scratch.dtype == torch.float64
    assert net.plain.dtype == torch.float32


def test_parameter_registration_kind_is_a_tensor():
    weight, counts = parameters.parameter_registration_kind()
    assert isinstance(weight, nn.Parameter)
    assert weight.requires_grad
    assert not counts.requires_grad


def test_parameter_registration_integers_are_refused():
    with pytest.raises(RuntimeError, match="floating point"):
        parameters.parameter_registration_integers()


def test_parameter_registration_assigned_tensor_is_refused():
    with pytest.raises(TypeError, match="as parameter 'weight'"):
        parameters.parameter_registration_assigned()


def test_parameterlist_dict_registers_four_parameters():
    net = parameters.parameterlist_dict()
    assert [tuple(parameter.shape) for parameter in net.parameters()] == [(4, 4)] * 3 + [(4, 1)]


def test_parameterlist_dict_choose_uses_the_one_that_is_named():
    net = parameters.parameterlist_dict_choose()
    assert net(torch.rand(2, 4), "linear3").shape == (2, 2)
    assert list(net.weights) == ["linear1", "linear2", "linear3"]


def test_parameterlist_dict_order_is_sorted_only_from_a_dict():
    given, assigned = parameters.parameterlist_dict_order()
    assert list(given) == ["a", "b"]
    assert list(assigned) == ["b", "a"]


def test_access_parameters_gives_the_same_object():
    net = parameters.access_parameters()
    assert net[2].bias is dict(net.named_parameters())["2.bias"]
    assert net[2].weight.grad is None


def test_access_parameters_write_changes_the_layer():
    assert parameters.access_parameters_write()[2].bias.item() == 3


def test_state_dict_holds_parameters_and_buffers():
    names = list(parameters.state_dict().state_dict())
    assert names[2:] == [f"1.{name}" for name in nn.BatchNorm2d(4).state_dict()]


def test_state_dict_aliases_the_module():
    net, state = parameters.state_dict_aliases()
    assert net.weight.tolist() == [[7, 7]]
    assert state["weight"].data_ptr() == net.weight.data_ptr()


def test_state_dict_keys_are_not_names_of_layers():
    net = parameters.state_dict_keys()
    assert not set(dict(net.named_children())) & set(net.state_dict())


def test_shared_parameters_are_one_object():
    net = parameters.shared_parameters()
    assert net[2] is net[4]
    assert len(list(net.parameters())) == 6
    assert len(net.state_dict()) == 8


def test_shared_parameters_gradient_is_the_sum():
    shared, together = parameters.shared_parameters_gradient()
    assert torch.allclose(shared.weight.grad, together)


def test_shared_parameters_tied_become_orthonormal_by_training_only(capsys):
    weight = parameters.shared_parameters_tied()
    assert torch.allclose(weight @ weight.T, torch.eye(2), atol=0.02)
    assert "[[1., 0.]" not in capsys.readouterr().out.split("tensor")[1]


def test_parametrizations_keep_the_weight_symmetric():
    layer = parameters.parametrizations()
    assert torch.equal(layer.weight, layer.weight.mT)


def test_parametrizations_ready_made_can_be_removed():
    layer = parameters.parametrizations_ready_made()
    assert list(layer.state_dict()) == ["bias", "weight"]
    assert torch.allclose(layer.weight @ layer.weight.mT, torch.eye(3), atol=1e-5)


@pytest.mark.usefixtures("every_warning")
def test_parametrizations_old_name_warns():
    with pytest.warns(FutureWarning, match="weight_norm` is deprecated"):
        today, old = parameters.parametrizations_old_name()
    assert list(old.state_dict()) == ["bias", "weight_g", "weight_v"]
    assert torch.allclose(today.weight, old.weight)


@pytest.mark.needs("cuda")
def test_parameter_registration_cuda_leaves_a_plain_tensor_behind():
    model = parameters.parameter_registration_cuda()
    assert model.parameter.is_cuda
    assert model.buffer.is_cuda
    assert not model.plain.is_cuda
