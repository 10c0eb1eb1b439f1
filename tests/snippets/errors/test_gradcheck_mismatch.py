import pytest
import torch

from snippets.errors import gradcheck_mismatch as entry


def test_fix_passes():
    assert entry.fix() is True


def test_large_tolerance_passes_a_wrong_gradient():
    assert entry.does_not_help().tolist() == [1, 2]


def test_fix_kink_passes_beside_the_kink():
    assert entry.fix_kink() is True


def test_single_precision_warns_that_it_will_likely_fail():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    with (
        pytest.warns(UserWarning, match="not a double precision"),
        pytest.raises(RuntimeError, match="Jacobian mismatch"),
    ):
        torch.autograd.gradcheck(torch.exp, x)


def test_find_it_gives_the_missing_factor():
    assert entry.find_it().tolist() == pytest.approx([2, 4, 6])
