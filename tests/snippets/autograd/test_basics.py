import pytest
import torch

from snippets.autograd import basics


def test_requires_grad_and_backward_fills_the_gradient():
    assert basics.requires_grad_and_backward().grad.tolist() == [2, 4]


def test_requires_grad_and_backward_default_is_false():
    data, weight = basics.requires_grad_and_backward_default()
    assert not data.requires_grad
    assert weight.requires_grad


def test_requires_grad_and_backward_one_element_needs_no_argument():
    assert basics.requires_grad_and_backward_one_element().grad.tolist() == [6]


def test_requires_grad_and_backward_vector_weighs_the_elements():
    assert torch.equal(basics.requires_grad_and_backward_vector().grad, torch.tensor([2.0, 0.2]))


def test_requires_grad_and_backward_nonscalar_is_refused():
    with pytest.raises(RuntimeError, match="only for scalar outputs"):
        basics.requires_grad_and_backward_nonscalar()


def test_requires_grad_and_backward_integers_are_refused():
    with pytest.raises(RuntimeError, match="floating point"):
        basics.requires_grad_and_backward_integers()


def test_requires_grad_and_backward_nothing_recorded_is_refused():
    with pytest.raises(RuntimeError, match="does not require grad"):
        basics.requires_grad_and_backward_nothing_recorded()


def test_grad_attribute_has_the_shape_of_its_tensor():
    x = basics.grad_attribute()
    assert torch.equal(x.grad, torch.full((2, 3), 5.0))


def test_grad_attribute_called_after_backward_raises():
    with pytest.raises(TypeError, match="'Tensor' object is not callable"):
        basics.grad_attribute_called_after()


def test_grad_attribute_called_before_backward_raises():
    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        basics.grad_attribute_called_before()


def test_gradients_accumulate_until_they_are_cleared(capsys):
    x = basics.gradients_accumulate()
    assert capsys.readouterr().out.split() == ["tensor(4.)", "tensor(8.)", "tensor(4.)"]
    assert x.grad == 4


def test_gradients_accumulate_loop_finds_the_weights():
    model, loss = basics.gradients_accumulate_loop()
    assert torch.allclose(model.weight, torch.tensor([[1.0, -2.0, 0.5]]), atol=1e-2)
    assert loss < 1e-4


def test_gradients_accumulate_two_losses_equal_their_sum():
    one_by_one, together = basics.gradients_accumulate_two_losses()
    assert one_by_one == together == 7


def test_gradients_accumulate_none_or_zeros_differ_with_weight_decay(capsys):
    cleared, weight = basics.gradients_accumulate_none_or_zeros()
    assert capsys.readouterr().out.startswith("None tensor([1., 1.])")
    assert cleared.tolist() == [0, 0]
    assert torch.allclose(weight, torch.full((2,), 0.99))


def test_variable_is_history_and_loses_the_flag():
    weight, wrapped = basics.variable_is_history()
    assert type(wrapped) is torch.Tensor
    assert weight.requires_grad
    assert not wrapped.requires_grad


@pytest.mark.usefixtures("every_warning")
def test_variable_is_history_volatile_does_nothing():
    with pytest.warns(UserWarning, match="volatile was removed"):
        weight, data = basics.variable_is_history_volatile()
    assert (weight * data).requires_grad
