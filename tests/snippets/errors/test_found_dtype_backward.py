import pytest
import torch

from snippets.errors import found_dtype_backward as entry


def test_fix_has_the_gradient_of_the_huber_loss():
    assert entry.fix().item() == pytest.approx((-0.5 * 1 - 0.5 * 2) / 3)


def test_fix_integer_labels_takes_them_for_probabilities():
    expected = -torch.tensor([0.9, 0.8, 0.7, 0.6]).log().mean()
    assert entry.fix_integer_labels() == pytest.approx(expected.item())


def test_find_it_shows_both_dtypes(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["output torch.float32", "target torch.float64"]
