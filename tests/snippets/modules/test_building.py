import pytest
from torch import nn

from snippets.modules import building


def test_subclass_module_has_the_parameters_of_its_layers():
    net = building.subclass_module()
    assert sum(parameter.numel() for parameter in net.parameters()) == 784 * 256 + 256 + 2570


def test_subclass_module_blocks_nest():
    net = building.subclass_module_blocks()
    assert len(net.blocks) == 3
    assert len(list(net.parameters())) == 8


def test_subclass_module_no_super_is_refused():
    with pytest.raises(AttributeError, match=r"before Module\.__init__"):
        building.subclass_module_no_super()


def test_subclass_module_super_without_call_is_refused():
    with pytest.raises(TypeError, match="needs an argument"):
        building.subclass_module_super_without_call()


def test_subclass_module_no_forward_is_refused():
    with pytest.raises(NotImplementedError, match='missing the required "forward"'):
        building.subclass_module_no_forward()


def test_subclass_module_kwargs_are_refused():
    with pytest.raises(TypeError, match="unexpected keyword argument 'dropout'"):
        building.subclass_module_kwargs()


def test_attributes_before_super_may_be_plain_values_and_classes():
    net = building.attributes_before_super()
    assert net.planes == 64
    assert isinstance(net.bn, nn.BatchNorm2d)


def test_attributes_before_super_layer_is_refused():
    with pytest.raises(AttributeError, match="cannot assign module before"):
        building.attributes_before_super_layer()


def test_attributes_before_super_parameter_is_refused():
    with pytest.raises(AttributeError, match="cannot assign parameters before"):
        building.attributes_before_super_parameter()


def test_unbatched_input_is_accepted_by_most_layers():
    assert building.unbatched_input() == {
        "Conv2d": (4, 6, 6),
        "MaxPool2d": (3, 4, 4),
        "InstanceNorm2d": (3, 8, 8),
        "Linear": (2,),
    }


def test_unbatched_input_batchnorm_refuses_it():
    with pytest.raises(ValueError, match=r"expected 4D input \(got 3D input\)"):
        building.unbatched_input_batchnorm()


def test_unbatched_input_two_dimensions_are_too_few():
    with pytest.raises(RuntimeError, match="Expected 3D"):
        building.unbatched_input_two_dimensions()


def test_unbatched_input_flatten_takes_channels_for_a_batch():
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        building.unbatched_input_flatten()
