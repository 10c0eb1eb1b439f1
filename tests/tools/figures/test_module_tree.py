from xml.etree import ElementTree

import pytest
from torch import nn

from tools.figures import module_tree
from tools.repo import LANGUAGES


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
        self.head = nn.Linear(4, 2)


def test_children_are_those_of_torch():
    assert module_tree.children(module_tree.NET) == [name for name, _ in Net().named_children()]


def test_modules_are_those_of_torch_in_order():
    assert list(module_tree.modules(module_tree.NET)) == [name for name, _ in Net().named_modules()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tree_figure_writes_each_module_with_its_class_and_number(lang):
    drawn = ElementTree.fromstring("\n".join(module_tree.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    expected = ["children()", "modules()"]
    for number, (name, module) in enumerate(Net().named_modules(), start=1):
        expected.append(f"{name.rpartition('.')[2] or 'net'}: {type(module).__name__}")
        if name in dict(Net().named_children()):
            expected.append(str(list(dict(Net().named_children())).index(name) + 1))
        expected.append(str(number))
    assert shown == expected
