import pytest
import torch
from torch import nn

from snippets.errors import autograd_legacy_forward as entry


def test_fix_has_the_derivative_of_the_square():
    assert entry.fix().tolist() == [2, 4]


def test_fix_function_instantiated_scales_the_gradient():
    assert entry.fix_function_instantiated().tolist() == [3, 3]


@pytest.mark.parametrize("base", [torch.autograd.Function, nn.Module])
def test_module_as_base_class_takes_the_same_call(base):
    class Detect(base):
        def forward(self, boxes):
            return boxes.argmax()

    if base is nn.Module:
        assert Detect()(torch.tensor([1.0, 3.0])) == 1
    else:
        with pytest.raises((RuntimeError, DeprecationWarning)):
            Detect()(torch.tensor([1.0, 3.0]))


def test_find_it_names_the_class(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "Detect(…)(…)  ->  Detect.apply(…)\n"
