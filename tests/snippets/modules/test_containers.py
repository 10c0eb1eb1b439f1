import pytest
import torch
from torch import nn

from snippets.modules import containers


def test_sequential_is_reached_by_number_and_by_name():
    by_number, by_name = containers.sequential()
    assert list(dict(by_number.named_children())) == ["0", "1", "2"]
    assert list(dict(by_name.named_children())) == ["fc1", "relu1", "fc2"]
    assert by_name.fc1 is by_name[0]


def test_sequential_slice_holds_the_same_layers():
    net, features = containers.sequential_slice()
    assert isinstance(features, nn.Sequential)
    assert features[0] is net[0]
    assert len(net) == 4


def test_sequential_replace_puts_two_layers_in_place_of_one():
    assert containers.sequential_replace()(torch.rand(2, 8)).shape == (2, 5)


def test_sequential_given_list_is_refused():
    with pytest.raises(TypeError, match="list is not a Module subclass"):
        containers.sequential_given_list()


def test_sequential_two_inputs_are_refused():
    with pytest.raises(TypeError, match="takes 2 positional arguments but 3 were given"):
        containers.sequential_two_inputs()


def test_modulelist_registers_its_layers():
    assert len(list(containers.modulelist().parameters())) == 8


def test_modulelist_order_is_that_of_a_list():
    names = [type(layer).__name__ for layer in containers.modulelist_order()]
    assert names == ["Flatten", "Linear", "ReLU", "Linear", "Tanh"]


def test_modulelist_called_is_refused():
    with pytest.raises(NotImplementedError, match='missing the required "forward"'):
        containers.modulelist_called()


def test_moduledict_is_reached_by_key_and_by_attribute():
    net = containers.moduledict()
    assert net["output"] is net.output
    assert len(list(net.parameters())) == 4


def test_moduledict_choose_has_one_body_and_two_heads():
    net = containers.moduledict_choose()
    assert net(torch.rand(2, 4), "box").shape == (2, 4)


def test_moduledict_order_is_that_of_insertion():
    assert list(containers.moduledict_order()) == ["linear", "act", "output"]


def test_moduledict_dot_is_refused():
    with pytest.raises(KeyError, match=r"block\.conv"):
        containers.moduledict_dot()


def test_moduledict_taken_is_refused():
    with pytest.raises(KeyError, match="attribute 'type' already exists"):
        containers.moduledict_taken()


def test_moduledict_number_is_refused():
    with pytest.raises(TypeError, match="int is not a Module subclass"):
        containers.moduledict_number()


def test_plain_list_pitfall_hides_parameters():
    hidden, seen = containers.plain_list_pitfall()
    assert len(list(hidden.parameters())) == 0
    assert len(list(seen.parameters())) == 4


def test_plain_list_pitfall_dict_hides_parameters():
    hidden, seen = containers.plain_list_pitfall_dict()
    assert len(list(hidden.parameters())) == 0
    assert len(list(seen.parameters())) == 4


def test_plain_list_pitfall_optimizer_finds_nothing():
    with pytest.raises(ValueError, match="empty parameter list"):
        containers.plain_list_pitfall_optimizer()
