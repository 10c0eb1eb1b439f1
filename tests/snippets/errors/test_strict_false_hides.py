import pytest
import torch
from torch import nn

from snippets.errors import strict_false_hides as entry


def test_detect_names_what_was_not_loaded_and_is_quiet_after_the_fix():
    not_from_file = entry.detect()
    assert not_from_file(*entry.reproduce()) == ["weight", "bias"]
    assert not_from_file(*entry.fix()) == []


def test_detect_sees_a_state_dict_inside_a_checkpoint():
    not_from_file = entry.detect()
    assert not_from_file(*entry.reproduce_nested()) == ["weight", "bias"]
    assert not_from_file(*entry.fix_nested()) == []


def test_detect_names_the_new_head_alone():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 3))
    state = {name: value for name, value in model.state_dict().items() if name[0] == "0"}
    assert entry.detect()(model, state) == ["1.weight", "1.bias"]


def test_fix_predicts_like_the_trained_model():
    model, state = entry.fix()
    assert torch.equal(model.bias, state["bias"])


def test_other_sizes_are_refused_all_the_same():
    with pytest.raises(RuntimeError, match="size mismatch for weight"):
        entry.sizes()


def test_find_it_lists_both_sides():
    result = entry.find_it()
    assert result.missing_keys == ["0.bias", "1.weight", "1.bias"]
    assert result.unexpected_keys == ["fc.bias"]
