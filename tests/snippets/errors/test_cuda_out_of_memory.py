import pytest
import torch

from snippets.errors import cuda_out_of_memory as entry


@pytest.mark.needs("cuda")
def test_fix_computes_the_same_distance_in_parts():
    assert 1.3 < entry.fix() < 1.5


@pytest.mark.needs("cuda")
def test_losses_kept_as_numbers_add_up():
    assert entry.fix_losses_kept() == pytest.approx(2000)


def test_twice_the_batch_keeps_twice_as_much_and_no_grad_nothing():
    kept_for_backward, model = entry.find_it()
    small = kept_for_backward(model, torch.ones(4, 3, 64, 64))
    assert kept_for_backward(model, torch.ones(8, 3, 64, 64)) == pytest.approx(2 * small, abs=1)
    with torch.no_grad():
        assert kept_for_backward(model, torch.ones(4, 3, 64, 64)) == 0
