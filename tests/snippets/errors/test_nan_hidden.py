import pytest
import torch
from torch import nn

from snippets.errors import nan_hidden as entry


def test_detect_names_the_inputs_and_is_quiet_after_the_fix():
    first_nan = entry.detect()
    assert first_nan(*entry.reproduce()) == "the inputs"
    assert first_nan(*entry.fix()) is None
    assert first_nan(*entry.reproduce_argmax()) == "the inputs"
    assert first_nan(*entry.fix_argmax()) is None


def test_detect_names_the_first_layer_that_breaks_and_leaves_no_hook():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2), nn.ReLU())
    nn.init.constant_(model[1].weight, float("inf"))
    assert entry.detect()(model, torch.ones(1, 2)) == "1"
    assert not any(layer._forward_hooks for layer in model.modules())


def test_every_output_is_nan_and_accuracy_looks_fine():
    model, x = entry.reproduce()
    assert model(x).isnan().all()
    target = torch.arange(50) % 10 == 0
    assert ((model(x).squeeze(1) > 0) == target).float().mean().item() == pytest.approx(0.9)


def test_nan_to_num_keeps_the_figure():
    assert entry.nan_to_num().item() == pytest.approx(0.9)


def test_argmax_of_nan_is_always_one_class():
    model, x = entry.reproduce_argmax()
    assert model(x).isnan().all()
    assert not model(x).argmax(dim=1).any()
    model, x = entry.fix_argmax()
    assert torch.isfinite(model(x)).all()


def test_find_it_marks_two_places():
    assert entry.find_it().sum() == 2
