import torch

from snippets.errors import grad_no_requires_grad as entry


def test_fix_has_a_slope_at_each_point_with_a_graph_of_its_own():
    slope = entry.fix()
    assert slope.shape == (5, 1)
    assert slope.requires_grad


def test_fix_unused_has_a_slope_at_each_point():
    slope = entry.fix_unused()
    assert slope.shape == (5, 1)
    assert slope.all()


def test_slices_joined_before_the_network_can_be_differentiated_by():
    x, t = torch.rand(5, 1, requires_grad=True), torch.rand(5, 1)
    u = torch.cat([x, t], dim=1).square().sum()
    assert torch.allclose(torch.autograd.grad(u, x)[0], 2 * x)


def test_does_not_help_the_slope_is_none():
    assert entry.does_not_help() is None


def test_find_it_names_the_tensor_without_grad(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "x does not require grad\n"
