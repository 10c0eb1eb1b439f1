import torch
from torch import nn

from snippets.errors import detach_cuts_training as entry


def test_detect_names_the_encoder_and_is_quiet_after_the_fix():
    out_of_reach = entry.detect()
    assert out_of_reach(*entry.reproduce()) == ["encoder.weight", "encoder.bias"]
    assert out_of_reach(*entry.fix()) == []


def test_detect_sees_a_no_grad_that_was_left_behind():
    out_of_reach = entry.detect()
    assert out_of_reach(*entry.reproduce_no_grad()) == ["encoder.weight", "encoder.bias"]
    assert out_of_reach(*entry.fix_no_grad()) == []


def test_detect_leaves_out_what_is_frozen_on_purpose_and_no_gradients_behind():
    model = nn.Sequential(nn.Linear(2, 2).requires_grad_(False), nn.Linear(2, 1))
    assert entry.detect()(model, torch.ones(1, 2)) == []
    assert all(parameter.grad is None for parameter in model.parameters())


def test_detect_names_everything_where_the_output_has_no_graph():
    model = nn.Linear(2, 1)
    with torch.no_grad():
        assert entry.detect()(model, torch.ones(1, 2)) == ["weight", "bias"]


def test_requires_grad_after_detach_does_not_reach_the_encoder():
    assert entry.requires_grad_again() is None


def test_find_it_shows_the_cut_between_two_layers(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "encoder False -> True\nhead False -> True\n"
