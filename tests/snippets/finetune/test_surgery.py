import math

import pytest
import torch

from snippets.finetune import surgery


def test_delete_layers_keeps_or_shifts_the_keys():
    keys = surgery.delete_layers()
    assert keys["del model[2]"] == ["0.weight", "0.bias", "3.weight", "3.bias"]
    for how in ("nn.Identity()", "nn.Sequential()"):
        assert keys[how] == ["0.weight", "0.bias", "4.weight", "4.bias"]
    assert keys["model[:-2]"] == ["0.weight", "0.bias", "2.weight", "2.bias"]


def test_delete_layers_names_survive_a_slice():
    assert surgery.delete_layers_names() == ["conv.weight", "conv.bias"]


def test_delete_layers_attribute_is_missed_by_forward():
    with pytest.raises(AttributeError, match="hidden"):
        surgery.delete_layers_attribute()


def test_delete_layers_sizes_must_still_fit():
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        surgery.delete_layers_sizes()


def test_extra_input_widens_the_head():
    assert surgery.extra_input().shape == (2, 3)


def test_extra_input_rank_one_dimension_too_many():
    with pytest.raises(RuntimeError, match="same number of dimensions"):
        surgery.extra_input_rank()


def test_extra_input_missing_is_refused():
    with pytest.raises(TypeError, match="age"):
        surgery.extra_input_missing()


def test_extra_input_softmax_twice_keeps_the_loss_high():
    right, twice = surgery.extra_input_softmax()
    assert right < 1e-3
    assert twice == pytest.approx(-math.log(math.e / (math.e + 2)), abs=1e-3)


def test_extra_output_returns_both():
    scores, coarse = surgery.extra_output()
    assert scores.shape == (16, 4)
    assert coarse.shape == (16, 20)


def test_extra_output_tuple_is_no_input_of_a_loss():
    with pytest.raises(TypeError, match="tuple"):
        surgery.extra_output_tuple()


def test_extra_output_leftover_parameter_is_still_asked_for():
    with pytest.raises(TypeError, match="add_variable"):
        surgery.extra_output_leftover()


def test_extra_output_extractor_needs_no_change_of_forward():
    outputs = surgery.extra_output_extractor()
    assert outputs["middle"].shape == (1, 128, 8, 8)
    assert outputs["scores"].shape == (1, 1000)


def test_lora_by_hand_begins_as_the_layer_it_wraps():
    layer, inputs, before = surgery.lora_by_hand()
    assert torch.equal(layer(inputs), before)


def test_lora_by_hand_train_leaves_the_weight_until_merged():
    loss, adapted, merged = surgery.lora_by_hand_train()
    assert loss < 0.01
    assert torch.allclose(adapted, merged, atol=1e-4)
