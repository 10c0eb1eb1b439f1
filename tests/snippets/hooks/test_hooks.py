import pytest
import torch

from snippets.hooks import hooks


def test_forward_hook_sees_a_tuple_in_and_the_result_out():
    seen, result = hooks.forward_hook()
    assert isinstance(seen["inputs"], tuple)
    assert torch.equal(seen["output"], result)
    assert not seen["output"].requires_grad


def test_forward_hook_every_reaches_layers_of_any_container():
    assert hooks.forward_hook_every() == {
        "0.conv": (2, 3, 4, 4),
        "1.0": (2, 48),
        "1.1": (2, 10),
    }


def test_forward_hook_recursion_into_sequential_misses_a_module_list():
    found, model = hooks.forward_hook_recursion()
    assert found == ["Branches", "Linear"]
    assert len([m for m in model.modules() if isinstance(m, torch.nn.Linear)]) == 3


def test_forward_hook_graph_lives_as_long_as_a_stored_output():
    alive_after, kept = hooks.forward_hook_graph()
    assert alive_after(lambda module, inputs, output: kept.update(last=output))
    assert not alive_after(lambda module, inputs, output: kept.update(last=output.detach()))


def test_forward_hook_replace_ends_with_the_with_block():
    model = hooks.forward_hook_replace()
    x = torch.tensor([3.0])
    assert torch.equal(model(x), x)


def test_forward_hook_skipped_by_calling_forward(capsys):
    hooks.forward_hook_skipped()
    assert capsys.readouterr().out == "hook\ndone\n"


def test_backward_hook_gets_gradients_of_input_and_output():
    seen = hooks.backward_hook()
    assert [gradient.shape for gradient in seen["input"]] == [(5, 3)]
    assert [gradient.shape for gradient in seen["output"]] == [(5, 1)]


@pytest.mark.usefixtures("every_warning")
def test_backward_hook_old_mixes_the_gradients_of_the_parameters_in(capsys):
    with pytest.warns(FutureWarning, match="non-full backward hook"):
        hooks.backward_hook_old()
    assert "grad_input  [(3,), (5, 4), (4, 3)]" in capsys.readouterr().out


def test_backward_hook_new_gets_the_gradient_of_the_input_alone(capsys):
    hooks.backward_hook_new()
    assert "grad_input  [(5, 4)]" in capsys.readouterr().out


@pytest.mark.usefixtures("every_warning")
def test_backward_hook_none_for_a_network_input_without_grad(capsys):
    with pytest.warns(UserWarning, match="no inputs require gradients"):
        hooks.backward_hook_none()
    assert capsys.readouterr().out == "(None,)\n"


def test_backward_hook_inplace_is_refused():
    with pytest.raises(RuntimeError, match="is a view and is being modified inplace"):
        hooks.backward_hook_inplace()


def test_backward_hook_both_kinds_are_refused():
    with pytest.raises(RuntimeError, match="Cannot use both"):
        hooks.backward_hook_both()


def test_tensor_hook_changes_the_gradient():
    assert hooks.tensor_hook().tolist() == [0, 6]


def test_tensor_hook_inside_zeroes_the_gradient_of_the_bias():
    net = hooks.tensor_hook_inside()
    assert net.fc.bias.grad.tolist() == [0]
    assert net.fc.weight.grad.abs().sum() > 0


def test_tensor_hook_retain_sees_the_same_as_retain_grad():
    seen, kept = hooks.tensor_hook_retain()
    assert torch.equal(seen[0], kept)


def test_tensor_hook_accumulated_sees_the_sum():
    assert hooks.tensor_hook_accumulated().tolist() == [4]


def test_tensor_hook_names_has_no_input_hook():
    with pytest.raises(AttributeError, match="register_input_hook"):
        hooks.tensor_hook_names()


def test_tensor_hook_shape_may_not_change():
    with pytest.raises(RuntimeError, match="changed the size"):
        hooks.tensor_hook_shape()


def test_tensor_hook_no_grad_is_refused():
    with pytest.raises(RuntimeError, match="doesn't require gradient"):
        hooks.tensor_hook_no_grad()


def test_tensor_hook_order_is_that_of_the_figure(capsys):
    hooks.tensor_hook_order()
    assert capsys.readouterr().out.splitlines() == [
        "forward_pre",
        "forward",
        "output: hook",
        "full_backward_pre",
        "weight: hook",
        "weight: accumulated",
        "full_backward",
    ]
