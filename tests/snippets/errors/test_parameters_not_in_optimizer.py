import torch
from torch import nn

from snippets.errors import parameters_not_in_optimizer as entry


def test_detect_names_what_the_optimizer_lacks():
    left_out = entry.detect()
    assert left_out(*entry.reproduce()) == ["2.weight", "2.bias"]
    assert left_out(*entry.reproduce_unfrozen()) == ["0.weight", "0.bias"]


def test_detect_is_quiet_after_the_fix():
    assert entry.detect()(*entry.fix()) == []
    assert entry.detect()(*entry.fix_unfrozen()) == []


def test_detect_ignores_what_is_frozen_on_purpose():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    model[0].requires_grad_(False)
    assert entry.detect()(model, torch.optim.SGD(model[1].parameters(), lr=0.1)) == []


def test_detect_takes_several_optimizers():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    optimizers = [torch.optim.SGD(layer.parameters(), lr=0.1) for layer in model]
    assert entry.detect()(model, *optimizers) == []


def test_casting_after_the_optimizer_keeps_the_parameters():
    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    assert entry.detect()(model.to(torch.float64), optimizer) == []


def test_zero_grad_of_the_optimizer_does_not_reach_the_replaced_layer():
    model, optimizer = entry.reproduce()
    optimizer.zero_grad()
    assert model[2].weight.grad.any()


def test_find_it_names_what_did_not_move():
    assert entry.find_it() == ["1.weight", "1.bias"]
