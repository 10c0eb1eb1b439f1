import pytest
import torch

from snippets.errors import function_gradient_count as entry


def test_fix_scales_the_gradient():
    assert entry.fix().tolist() == [3, 3]


def test_does_not_help_the_gradients_are_exchanged():
    assert [grad.item() for grad in entry.does_not_help()] == [2, 5]


def returning(*gradients):
    class Same(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, grad):
            return grad, *gradients

    return Same


def test_too_many_values_are_refused_unless_they_are_none():
    x = torch.ones(1, requires_grad=True)
    returning(None).apply(x).backward()
    with pytest.raises(RuntimeError, match="incorrect number of gradients"):
        returning(torch.ones(1)).apply(x).backward()


def test_find_it_lists_what_to_return(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "backward returns grad_x, grad_factor, grad_bias\n"
