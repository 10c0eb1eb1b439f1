import pytest
import torch
from torch import nn

from snippets.errors import eval_mode_forgotten as entry


def test_detect_fires_on_the_bug():
    assert entry.detect()(*entry.reproduce())
    assert entry.detect()(*entry.reproduce_functional())


def test_detect_is_quiet_after_the_fix():
    assert not entry.detect()(*entry.fix())
    assert not entry.detect()(*entry.fix_functional())


@pytest.mark.parametrize("layer", [nn.Dropout(0.5), nn.BatchNorm1d(16)])
def test_detect_fires_on_each_layer_alone_until_eval(layer):
    changes_its_mind = entry.detect()
    model, batch = nn.Sequential(nn.Linear(4, 16), layer), torch.randn(8, 4)
    assert changes_its_mind(model, batch)
    assert not changes_its_mind(model.eval(), batch)


def test_no_grad_does_not_reach_dropout():
    layer, x = nn.Dropout(0.5), torch.ones(1000)
    with torch.no_grad():
        assert not torch.equal(layer(x), layer(x))


def test_fix_leaves_no_module_in_training_mode():
    model, _ = entry.fix()
    assert not any(module.training for module in model.modules())


def test_find_it_names_the_layer_in_training_mode():
    assert entry.find_it() == ["1"]
