import pytest
import torch

from snippets.finetune import freezing


def test_idea_carried_over_features_learn_from_few_samples():
    fine_tuned, scratch = freezing.idea()
    assert fine_tuned > 0.82
    assert scratch < 0.75


def test_freeze_by_requires_grad_leaves_everything_but_the_head_unchanged():
    trainable, changed = freezing.freeze_by_requires_grad()
    assert trainable == changed == ["fc.weight", "fc.bias"]


def test_freeze_by_requires_grad_backward_does_not_enter_the_frozen_part():
    body, features = freezing.freeze_by_requires_grad_backward()
    assert features.grad_fn is None
    assert all(p.grad is None for p in body.parameters())


def test_freeze_by_requires_grad_state_exists_for_trained_parameters_only():
    assert freezing.freeze_by_requires_grad_state() == (2, 2)


def test_freeze_by_requires_grad_late_needs_gradients_of_none():
    assert freezing.freeze_by_requires_grad_late() == [True, True, False]


def test_freeze_by_requires_grad_order_freezes_the_new_head_too():
    with pytest.raises(RuntimeError, match="does not require grad"):
        freezing.freeze_by_requires_grad_order()


def test_freeze_by_requires_grad_names_find_the_classifier():
    model = freezing.freeze_by_requires_grad_names()
    assert len(list(model.parameters())) == 364
    assert sum(p.requires_grad for p in model.parameters()) == 2


def test_freeze_by_no_grad_cuts_what_comes_before_too():
    net = freezing.freeze_by_no_grad()
    assert net.stem.weight.grad is None
    assert net.body.weight.grad is None
    assert net.head.weight.grad is not None


def test_freeze_by_no_grad_without_self_cannot_be_built():
    with pytest.raises(TypeError, match="takes 0 positional arguments"):
        freezing.freeze_by_no_grad_without_self()


def test_layerwise_lr_gives_the_head_ten_times_as_much():
    body, head = freezing.layerwise_lr().param_groups
    assert len(head["params"]) == 2
    assert head["lr"] == pytest.approx(10 * body["lr"])
    assert all(isinstance(p, torch.nn.Parameter) for p in body["params"])


def test_gradual_unfreezing_adds_a_layer_from_the_top_each_time():
    trained = freezing.gradual_unfreezing()
    assert trained == [
        ["head"],
        ["top", "head"],
        ["middle", "top", "head"],
        ["stem", "middle", "top", "head"],
    ]
