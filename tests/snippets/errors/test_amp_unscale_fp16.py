import pytest
import torch

from snippets.errors import amp_unscale_fp16 as entry


def test_fix_keeps_weights_and_gradients_in_float32():
    model = entry.fix()
    assert model.weight.dtype == model.weight.grad.dtype == torch.float32


def test_fix_frozen_half_trains_the_float32_part_alone():
    model = entry.fix_frozen_half()
    assert model[0].weight.dtype == torch.float16
    assert model[0].weight.grad is None
    assert model[1].weight.grad.dtype == torch.float32


def test_does_not_help_half_precision_weights_stand_still():
    weights = entry.does_not_help()
    assert weights[torch.float16] == 1
    assert weights[torch.float32] == pytest.approx(0.9, abs=1e-3)


def test_find_it_names_the_half_precision_parameters(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["1.weight (2, 8)", "1.bias (2,)"]
