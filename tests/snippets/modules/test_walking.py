import pytest
import torch
from torch import nn

from snippets.modules import walking


def test_walking_a_network_visits_itself_and_all_inside():
    net = walking.walking_a_network()
    assert len(list(net.children())) == 2
    assert len(list(net.modules())) == 6
    assert next(net.modules()) is net


def test_walking_a_network_reach_finds_the_convolution():
    conv, convs = walking.walking_a_network_reach()
    assert isinstance(conv, nn.Conv2d)
    assert conv.groups == 32
    assert "features.1.conv.0.0" in convs


def test_walking_a_network_named_gives_tuples(capsys):
    net = walking.walking_a_network_named()
    assert isinstance(next(net.children()), nn.Linear)
    assert isinstance(next(net.named_children()), tuple)
    assert capsys.readouterr().out.endswith("0 0.weight (8, 4)\n")


def test_walking_a_network_list_is_needed_for_an_index():
    with pytest.raises(TypeError, match="'generator' object is not subscriptable"):
        walking.walking_a_network_list()


def test_walking_a_network_length_is_unknown():
    with pytest.raises(TypeError, match=r"has no len\(\)"):
        walking.walking_a_network_length()


def test_walking_a_network_not_called_raises():
    with pytest.raises(TypeError, match="'method' object is not iterable"):
        walking.walking_a_network_not_called()


def test_apply_visits_children_before_their_parent():
    assert walking.apply() == ["Linear", "ReLU", "Linear", "Sequential", "Sequential"]


def test_apply_by_type_reaches_nested_layers():
    assert walking.apply_by_type()[1][1].bias.tolist() == [0, 0]


def test_convert_whole_net_returns_float32():
    net = walking.convert_whole_net()
    assert net[0].weight.dtype == torch.float32
    assert net[1].num_batches_tracked.dtype == torch.int64


def test_convert_whole_net_tensor_has_to_be_assigned():
    net, x = walking.convert_whole_net_tensor()
    assert net.weight.dtype == x.dtype == torch.float64


def test_convert_whole_net_input_must_be_converted_too():
    with pytest.raises(RuntimeError, match="must have the same dtype"):
        walking.convert_whole_net_input()


def test_lazy_modules_and_meta_device_infer_the_inputs():
    net = walking.lazy_modules_and_meta_device()
    assert type(net[3]) is nn.Linear
    assert net[3].in_features == 288


def test_lazy_modules_and_meta_device_too_early_raises():
    with pytest.raises(ValueError, match="uninitialized parameter"):
        walking.lazy_modules_and_meta_device_too_early()


def test_lazy_modules_and_meta_device_meta_has_shapes_only():
    net, x = walking.lazy_modules_and_meta_device_meta()
    assert net.weight.is_meta
    assert net(x).shape == (2, 100_000)


def test_lazy_modules_and_meta_device_load_fills_the_weights():
    net, state = walking.lazy_modules_and_meta_device_load()
    assert torch.equal(net.weight, state["weight"])


def test_lazy_modules_and_meta_device_no_data_to_move():
    with pytest.raises(NotImplementedError, match="no data"):
        walking.lazy_modules_and_meta_device_no_data()
