import pytest
import torch

from snippets.autograd import inplace_and_detach


def test_no_grad_predicts_without_a_graph():
    model, classes = inplace_and_detach.no_grad()
    assert model(torch.zeros(1, 4)).requires_grad
    assert classes.shape == (3,)


def test_no_grad_saved_is_empty():
    assert inplace_and_detach.no_grad_saved() == []


def test_no_grad_step_moves_the_weight():
    assert inplace_and_detach.no_grad_step().item() == pytest.approx(0.8)


def test_no_grad_train_mode_still_updates_the_running_mean():
    assert inplace_and_detach.no_grad_train_mode().running_mean.tolist() == [1]


def test_no_grad_inference_mode_tensors_cannot_come_back():
    with pytest.raises(RuntimeError, match="Inference tensors cannot be saved"):
        inplace_and_detach.no_grad_inference_mode()


def test_detach_and_data_leaves_the_original_in_the_graph():
    x, y, constant = inplace_and_detach.detach_and_data()
    assert x.grad == 4
    assert y.requires_grad
    assert not constant.requires_grad


def test_detach_and_data_silent_gradient_is_wrong():
    assert inplace_and_detach.detach_and_data_silent().grad.tolist() == [0, 0]


def test_detach_and_data_caught_by_the_version():
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        inplace_and_detach.detach_and_data_caught()


def test_detach_and_data_gan_trains_one_at_a_time():
    generator, discriminator = inplace_and_detach.detach_and_data_gan()
    assert generator.weight.grad is not None
    assert discriminator.weight.grad is None


def test_inplace_operations_count_versions():
    x = inplace_and_detach.inplace_operations()
    assert x.tolist() == [5, 2]
    assert x._version == 4


def test_inplace_operations_leaf_raises():
    with pytest.raises(RuntimeError, match="leaf Variable"):
        inplace_and_detach.inplace_operations_leaf()


def test_inplace_operations_update_keeps_the_leaf():
    weight = inplace_and_detach.inplace_operations_update()
    assert weight.is_leaf
    assert torch.allclose(weight, torch.full((2,), 0.8))


def test_inplace_operations_saved_raises():
    with pytest.raises(RuntimeError, match="output 0 of Exp"):
        inplace_and_detach.inplace_operations_saved()


def test_inplace_operations_out_of_place_gives_the_gradient():
    x = inplace_and_detach.inplace_operations_out_of_place()
    assert torch.allclose(x.grad, torch.ones(3).exp())


def test_inplace_operations_harmless_where_nothing_was_saved():
    assert inplace_and_detach.inplace_operations_harmless().grad.tolist() == [0, 3]
