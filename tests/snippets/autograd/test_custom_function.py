import pytest
import torch

from snippets.autograd import custom_function


def test_module_vs_function_gets_its_backward_from_autograd():
    gate, x = custom_function.module_vs_function()
    assert torch.isclose(gate.scale.grad, x.tanh().sum())


def test_module_vs_function_call_runs_the_hook_once(capsys):
    custom_function.module_vs_function_call()
    assert capsys.readouterr().out.splitlines() == ["net(x)", "hook (1, 1)", "net.forward(x)"]


def test_custom_function_has_the_gradient_that_it_writes():
    x, y = custom_function.custom_function()
    assert y.tolist() == [1, 9]
    assert x.grad.tolist() == [2, -6]


def test_custom_function_gradcheck_tells_right_from_wrong(capsys):
    assert custom_function.custom_function_gradcheck() is False
    assert capsys.readouterr().out.startswith("True\nJacobian mismatch")


def test_custom_function_in_a_module_passes_gradcheck(capsys):
    layer, x = custom_function.custom_function_in_a_module()
    assert layer(x).tolist() == [0.5, 0.5]
    assert capsys.readouterr().out == "True\n"


def test_custom_function_count_is_checked():
    with pytest.raises(RuntimeError, match=r"incorrect number of gradients \(expected 2, got 1\)"):
        custom_function.custom_function_count()


@pytest.mark.usefixtures("every_warning")
def test_custom_function_instance_is_refused():
    with (
        pytest.warns(DeprecationWarning, match="should not be instantiated"),
        pytest.raises(RuntimeError, match="Legacy autograd function"),
    ):
        custom_function.custom_function_instance()


def test_custom_function_base_class_is_not_nn_functional():
    with pytest.raises(TypeError, match="module"):
        custom_function.custom_function_base_class()


def test_custom_function_out_argument_gives_the_wrong_gradient():
    x, w, out = custom_function.custom_function_out_argument()
    assert out.tolist() == [6]
    assert x.grad is None
    assert w.grad.tolist() == [10]


def test_custom_function_extra_output_is_a_constant():
    centred, mean = custom_function.custom_function_extra_output()
    assert centred.tolist() == [-2, -1, 3]
    assert mean == 3
    assert not mean.requires_grad


def test_torch_func_grad_vmap_gives_first_and_second_derivatives():
    first, second = custom_function.torch_func_grad_vmap()
    assert first.tolist() == [3, 12]
    assert second.tolist() == [[6, 0], [0, 12]]


def test_torch_func_grad_vmap_per_sample_averages_to_that_of_the_batch():
    per_sample, model = custom_function.torch_func_grad_vmap_per_sample()
    for name, parameter in model.named_parameters():
        assert torch.allclose(per_sample[name].mean(dim=0), parameter.grad, atol=1e-6)


def test_torch_func_grad_vmap_function_needs_setup_context():
    assert custom_function.torch_func_grad_vmap_function().tolist() == [2, 4, 6]
