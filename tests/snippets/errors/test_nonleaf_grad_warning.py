import pytest
import torch

from snippets.errors import nonleaf_grad_warning as entry


def test_fix_keeps_the_gradient_of_the_intermediate_result():
    assert entry.fix().tolist() == [1, 1, 1]


def test_fix_scaled_makes_a_leaf_that_an_optimizer_takes():
    weight = entry.fix_scaled()
    assert weight.is_leaf
    assert torch.allclose(weight.grad, 2 * (weight - 1))
    torch.optim.SGD([weight], lr=0.1)


def test_scaled_parameter_is_no_leaf_and_no_optimizer_takes_it():
    weight = torch.randn(3, requires_grad=True) * 0.1
    assert not weight.is_leaf
    with pytest.raises(ValueError, match="can't optimize a non-leaf Tensor"):
        torch.optim.SGD([weight], lr=0.1)


def test_fix_update_has_the_second_rounds_gradient_alone():
    assert entry.fix_update() == pytest.approx(2 * (1.4 - 3))


def test_new_tensor_of_each_round_carries_the_graph_of_all_rounds():
    weight = torch.tensor(1.0, requires_grad=True)
    first = weight
    for _ in range(2):
        weight = weight - 0.1
    weight.backward()
    assert first.grad == 1


def test_find_it_names_what_is_no_leaf(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split() == ["half", "ToCopyBackward0"]
