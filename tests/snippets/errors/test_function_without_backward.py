import torch

from snippets.errors import function_without_backward as entry


def test_fix_passes_the_gradient_straight_through():
    assert entry.fix().tolist() == [1, 1]


def test_fix_forward_has_the_signs():
    assert entry.fix_forward().tolist() == [1, -1]


def test_does_not_help_the_gradient_is_zero():
    assert entry.does_not_help().tolist() == [0, 0]


def test_without_gradients_no_backward_is_needed():
    class Sign(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.sign()

    with torch.no_grad():
        assert Sign.apply(torch.tensor([-2.0], requires_grad=True)).item() == -1


def test_find_it_shows_the_misspelled_name(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "['forward', 'backwards']\n"
