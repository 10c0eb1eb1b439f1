import pytest
import torch

from snippets.optim import optimisers


def test_list_each_reaches_the_minimum():
    results = optimisers.list_each()
    assert len(results) == 13
    assert max(loss for loss, _, _ in results.values()) < 0.005
    assert results["SGD"][1] == 1e-3
    assert results["AdamW"][2] == 0.01


def test_list_lbfgs_needs_a_closure():
    with pytest.raises(TypeError, match="closure"):
        optimisers.list_lbfgs()


def test_list_sparse_refuses_dense_gradients():
    with pytest.raises(RuntimeError, match="dense gradients"):
        optimisers.list_sparse()


def test_list_count_holds_each_of_the_list():
    found = optimisers.list_count()
    assert set(optimisers.list_each()) | {"LBFGS", "SparseAdam"} == set(found)


def test_sgd_adam_arguments_by_hand_equal_sgd():
    torch.testing.assert_close(*optimisers.sgd_adam_arguments())


def test_sgd_adam_arguments_adam_by_hand_equals_adam():
    torch.testing.assert_close(*optimisers.sgd_adam_arguments_adam())


def test_sgd_adam_arguments_scale_moves_sgd_only():
    sgd, adam = optimisers.sgd_adam_arguments_scale()
    assert sgd == pytest.approx(100)
    assert adam == pytest.approx(0.1)


def test_sgd_adam_arguments_defaults_are_those_named():
    defaults = optimisers.sgd_adam_arguments_defaults()
    assert (defaults["lr"], defaults["betas"], defaults["eps"]) == (1e-3, (0.9, 0.999), 1e-8)


def test_zero_grad_order_between_backward_and_step_learns_nothing():
    results = optimisers.zero_grad_order()
    assert results["backward zero_grad step"] == 1
    assert results["zero_grad backward step"] == results["backward step zero_grad"] == 0.512
    assert results["backward step"] != 0.512


@pytest.mark.needs("cuda")
def test_sgd_adam_arguments_fused_takes_the_same_step():
    step = optimisers.sgd_adam_arguments_fused()
    assert torch.allclose(step(fused=True), step(fused=False), atol=1e-5)
