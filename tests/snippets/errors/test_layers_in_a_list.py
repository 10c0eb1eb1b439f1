import torch
from torch import nn

from snippets.errors import layers_in_a_list as entry


def test_detect_names_the_list_and_is_quiet_after_the_fix():
    layers_out_of_sight = entry.detect()
    assert layers_out_of_sight(*entry.reproduce()) == ["layers"]
    assert layers_out_of_sight(*entry.fix()) == []


def test_detect_sees_bare_parameters():
    layers_out_of_sight = entry.detect()
    assert layers_out_of_sight(*entry.reproduce_parameters()) == ["weights"]
    assert layers_out_of_sight(*entry.fix_parameters()) == []


def test_detect_looks_into_submodules_and_nested_lists():
    inner = nn.Module()
    inner.blocks = [[nn.Linear(2, 2)], "text"]
    assert entry.detect()(nn.Sequential(nn.ReLU(), inner)) == ["1.blocks"]


def test_detect_accepts_a_list_of_layers_that_are_registered_too():
    model = nn.Sequential(nn.Linear(2, 2), nn.LSTM(2, 2))
    model.first = [model[0]]
    assert entry.detect()(model) == []


def test_fixed_model_has_all_parameters_and_runs():
    (model,) = entry.fix()
    assert len(list(model.parameters())) == 8
    assert model(torch.randn(2, 4)).shape == (2, 2)


def test_handing_over_parameters_saves_nothing_and_reaches_no_mode():
    assert entry.by_hand() == (2, 0, True)


def test_print_shows_the_head_alone():
    assert "head" in entry.find_it()
    assert "layers" not in entry.find_it()
