import pytest
import torch
from torch import nn

from snippets.errors import derivative_not_implemented as entry


def test_fix_is_the_same_histogram_with_a_gradient():
    histogram, grad = entry.fix()
    same = torch.bincount(torch.tensor([0, 2, 2]), weights=torch.tensor([0.5, 1.0, 2.0]))
    assert histogram.tolist() == same.tolist()
    assert grad.tolist() == [1, 6, 6]


def test_fix_argument_has_the_gradient_of_the_other_one():
    scale, shape = entry.fix_argument()
    assert shape is None
    assert scale.item() == pytest.approx(-8 * 2.718281828**-2, rel=1e-4)


def test_does_not_help_the_gradient_is_zero():
    assert entry.does_not_help().tolist() == [0, 0, 0]


def test_attention_is_twice_differentiable_with_the_plain_kernel():
    from torch.nn.attention import SDPBackend, sdpa_kernel

    def penalty():
        query = torch.randn(1, 1, 4, 4, requires_grad=True)
        other = torch.randn(1, 1, 4, 4)
        out = nn.functional.scaled_dot_product_attention(query, other, other)
        (grad,) = torch.autograd.grad(out.square().sum(), query, create_graph=True)
        grad.square().sum().backward()
        return query.grad

    with pytest.raises(RuntimeError, match="derivative for aten::_scaled_dot_product"):
        penalty()
    with sdpa_kernel(SDPBackend.MATH):
        assert penalty().abs().sum() > 0


def test_find_it_shows_where_the_graph_has_no_derivative(capsys):
    entry.find_it()
    assert "NotImplemented" in capsys.readouterr().out.split()
