import pytest
import torch

from snippets.errors import backward_nonscalar as entry


def test_fix_has_the_gradient_of_the_mean_loss():
    scores, labels = entry.fix()
    expected = scores.detach().softmax(1)
    expected[range(4), labels] -= 1
    assert torch.allclose(scores.grad, expected / 4)


def test_does_not_help_ones_multiply_the_gradient_by_the_batch_size(capsys):
    size, mean = entry.does_not_help()
    summed = float(capsys.readouterr().out.split()[0])
    assert summed == pytest.approx(size * mean)


def test_fix_derivative_is_the_derivative_at_every_point():
    assert entry.fix_derivative().tolist() == [0.0, 2.0, 4.0, 6.0]


def test_fix_saliency_gives_each_picture_the_gradient_of_its_own_score():
    model, pictures = entry.fix_saliency()
    alone = pictures[:1].detach().requires_grad_()
    model(alone).max().backward()
    assert torch.allclose(pictures.grad[:1], alone.grad)


def test_find_it_shows_the_term_that_is_no_scalar():
    shapes = {name: tuple(term.shape) for name, term in entry.find_it().items()}
    assert shapes == {"position": (), "size": (6, 4)}


def test_tensor_of_one_element_needs_no_gradient():
    weight = torch.ones(1, requires_grad=True)
    (weight * 2).backward()
    assert weight.grad.tolist() == [2.0]


def test_complex_loss_becomes_real_by_abs():
    weight = torch.tensor(3 + 4j, requires_grad=True)
    with pytest.raises(RuntimeError, match="only for real scalar outputs"):
        (weight * 2).backward()
    (weight * 2).abs().backward()
    assert weight.grad is not None
