import pytest
import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

from snippets.errors import no_grad_fn as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_trains_the_new_head_alone():
    assert entry.fix() == ["2.weight", "2.bias"]


def test_fix_argmax_gives_the_weights_a_gradient():
    assert entry.fix_argmax().abs().sum() > 0


def test_does_not_help_requires_grad_reaches_no_weight():
    assert entry.does_not_help() is None


def test_fix_new_tensor_gives_the_weights_a_gradient():
    assert entry.fix_new_tensor().abs().sum() > 0


def test_fix_no_grad_gives_the_weights_a_gradient():
    assert entry.fix_no_grad().abs().sum() > 0


def unwilling():
    with torch.inference_mode():
        return nn.Linear(4, 1)(torch.randn(3, 4)).sum()


def switched_off():
    with torch.set_grad_enabled(False):
        return nn.Linear(4, 1)(torch.randn(3, 4)).sum()


@pytest.mark.parametrize("loss", [unwilling, switched_off])
def test_other_ways_to_switch_gradients_off_are_the_same_entry(loss):
    with pytest.raises(RuntimeError, match="does not require grad") as caught:
        loss().backward()
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "no-grad-fn"


def test_reentrant_checkpoint_warns_and_has_no_graph():
    block, inputs = nn.Linear(4, 4), torch.randn(2, 4)
    with pytest.warns(UserWarning, match="None of the inputs have requires_grad=True"):
        loss = checkpoint(block, inputs, use_reentrant=True).sum()
    with pytest.raises(RuntimeError, match="does not require grad"):
        loss.backward()


def test_checkpoint_without_reentrant_trains_the_block():
    assert entry.checkpointing().abs().sum() > 0


def test_find_it_shows_where_the_graph_ends(capsys):
    entry.find_it()
    trainable, gradients, *tensors = capsys.readouterr().out.splitlines()
    assert (trainable, gradients) == ("2 trainable", "gradients on: True")
    assert tensors[-3:] == ["scores True", "predicted False", "loss False"]
