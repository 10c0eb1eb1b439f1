import pytest
import torch
from torch.nn import functional as F

from snippets.errors import loss_size_warning as entry


def test_fix_finds_no_fault_in_right_predictions():
    assert entry.fix() == 0


def test_broadcast_loss_compares_each_prediction_with_every_target():
    target = torch.tensor([1.0, 2.0, 3.0])
    with pytest.warns(UserWarning, match="Using a target size"):
        loss = F.mse_loss(target.unsqueeze(1), target)
    assert loss == (target.unsqueeze(1) - target).square().mean()


@pytest.mark.parametrize("loss", [F.mse_loss, F.l1_loss, F.smooth_l1_loss])
def test_losses_that_subtract_element_by_element_warn(loss):
    with pytest.warns(UserWarning, match="Using a target size"):
        loss(torch.zeros(3, 1), torch.zeros(3))


def test_ignoring_it_teaches_the_mean():
    with pytest.warns(UserWarning, match="Using a target size"):
        prediction, target = entry.ignoring_it()
    assert torch.allclose(prediction, target.mean(), atol=1e-3)
    assert F.mse_loss(prediction.squeeze(1), target) > 1


def test_fix_last_batch_keeps_the_batch_dimension():
    assert entry.fix_last_batch() == ((1,), (1,))


def test_find_it_turns_the_warning_into_an_error():
    with pytest.raises(UserWarning, match="Using a target size"):
        entry.find_it()
