import pytest
import torch

from snippets.errors import bce_under_autocast as entry


@pytest.mark.needs("cuda")
@pytest.mark.parametrize("fix", [entry.fix, entry.fix_probabilities], ids=lambda f: f.__name__)
def test_fix_computes_the_loss_in_32_bits(fix):
    assert fix() == torch.float32


def test_find_it_shows_what_16_bits_spoil():
    half, right = entry.find_it()
    assert half == 1
    assert right == pytest.approx(12, abs=1e-4)
