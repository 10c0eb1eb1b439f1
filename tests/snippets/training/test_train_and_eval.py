import pytest
import torch

from snippets.training import train_and_eval


def test_train_eval_modes_switch_dropout_and_batchnorm():
    model, inputs = train_and_eval.train_eval_modes()
    assert torch.equal(model(inputs), model(inputs))
    model.train()
    assert not torch.equal(model(inputs), model(inputs))


def test_train_eval_modes_updates_happen_in_eval_mode():
    model, before = train_and_eval.train_eval_modes_updates()
    assert not model.training
    assert model.weight.grad.tolist() == [[1, 1, 1, 1]]
    assert torch.allclose(model.weight, before - 0.1)


def test_train_eval_modes_buffers_alone_change_in_a_forward_pass():
    in_train, in_eval = train_and_eval.train_eval_modes_buffers()
    assert in_train == ["1.running_mean", "1.running_var", "1.num_batches_tracked"]
    assert in_eval == []


def test_train_eval_modes_alone_an_image_depends_on_its_batch_in_train_mode():
    together, one_by_one = train_and_eval.train_eval_modes_alone()
    assert not torch.allclose(together, one_by_one, atol=1e-2)


def test_which_one_when_dropout_and_graph_are_independent():
    assert train_and_eval.which_one_when() == [
        ("train", "", True, True),
        ("train", "no_grad", True, False),
        ("train", "inference_mode", True, False),
        ("eval", "", False, True),
        ("eval", "no_grad", False, False),
        ("eval", "inference_mode", False, False),
    ]


def test_which_one_when_requires_grad_stops_one_layer():
    model, output = train_and_eval.which_one_when_requires_grad()
    assert output.requires_grad
    assert model[0].weight.grad is None
    assert model[1].weight.grad is not None


def test_which_one_when_not_a_lock_step_works_under_no_grad():
    assert train_and_eval.which_one_when_not_a_lock().tolist() == [[-1, -1]]


def test_which_one_when_no_graph_has_no_backward():
    with pytest.raises(RuntimeError, match="does not require grad"):
        train_and_eval.which_one_when_no_graph()


def test_which_one_when_inference_results_cannot_be_trained_on():
    with pytest.raises(RuntimeError, match="Inference tensors"):
        train_and_eval.which_one_when_inference()
