import pytest
import torch
from torch import nn

from snippets.errors import batchnorm_not_frozen as entry


def test_detect_names_the_frozen_layer_that_moves():
    assert entry.detect()(*entry.reproduce()) == ["0.1"]
    assert entry.detect()(*entry.reproduce_train_again()) == ["backbone.1"]


def test_detect_is_quiet_after_the_fix():
    assert entry.detect()(*entry.fix()) == []
    assert entry.detect()(*entry.fix_train_again()) == []


def test_detect_is_quiet_where_the_layer_is_trained():
    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3))
    assert entry.detect()(model, lambda: model(torch.randn(8, 4))) == []


def test_detect_is_quiet_where_the_layer_has_no_weights_to_freeze():
    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3, affine=False))
    assert entry.detect()(model, lambda: model(torch.randn(8, 4))) == []


def test_detect_takes_a_model_that_is_one_layer():
    norm = nn.BatchNorm1d(3).requires_grad_(False)
    assert entry.detect()(norm, lambda: norm(torch.ones(4, 3))) == [""]


def test_fix_still_trains_the_head_and_gives_the_frozen_part_no_gradient():
    model, _ = entry.fix()
    assert model[1].weight.grad is not None
    assert all(weight.grad is None for weight in model[0].parameters())
    assert model[1].training


@pytest.mark.parametrize("mode", [True, False])
def test_fix_train_again_keeps_the_frozen_part_in_eval(mode):
    model, _ = entry.fix_train_again()
    assert model.train(mode) is model
    assert (model.head.training, model.backbone[1].training) == (mode, False)


def test_no_grad_does_not_stop_the_statistics():
    assert torch.allclose(entry.no_grad().running_mean, torch.tensor([0.2, 0.3, 0.4]))


def test_find_it_names_the_layer():
    assert entry.find_it() == [("1", "BatchNorm1d")]
