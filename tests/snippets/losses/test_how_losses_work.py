import math

import pytest
import torch

from snippets.losses import how_losses_work


def test_nn_vs_functional_agree():
    by_class, by_function = how_losses_work.nn_vs_functional()
    assert torch.equal(by_class, by_function)


def test_nn_vs_functional_construct_takes_no_data():
    with pytest.raises(RuntimeError, match="Boolean value of Tensor"):
        how_losses_work.nn_vs_functional_construct()


def test_nn_vs_functional_name_exists_in_nn_only():
    with pytest.raises(AttributeError, match="CrossEntropyLoss"):
        how_losses_work.nn_vs_functional_name()


def test_nn_vs_functional_state_is_the_class_weights():
    plain, weighted = how_losses_work.nn_vs_functional_state()
    assert list(plain.buffers()) == []
    assert weighted.weight.tolist() == [1, 1, 5]


def test_reduction_keeps_sums_or_averages():
    results = how_losses_work.reduction()
    assert results["L1Loss"] == ([0, 2, 3], 5, pytest.approx(5 / 3))
    assert results["MSELoss"] == ([0, 4, 9], 13, pytest.approx(13 / 3))
    assert results["SmoothL1Loss"] == ([0, 1.5, 2.5], 4, pytest.approx(4 / 3))


def test_reduction_weighted_divides_by_the_weights_that_were_used():
    scores, labels, weight, each = how_losses_work.reduction_weighted()
    expected = torch.nn.functional.cross_entropy(scores, labels, weight=weight)
    torch.testing.assert_close((weight[labels] * each).sum() / 4, expected)


def test_reduction_unknown_is_refused():
    with pytest.raises(ValueError, match="avg is not a valid value"):
        how_losses_work.reduction_unknown()


@pytest.mark.usefixtures("every_warning")
def test_reduction_size_average_warns_and_means_sum():
    with pytest.warns(UserWarning, match="reduction='sum'"):
        assert how_losses_work.reduction_size_average() == "sum"


def test_argument_order_goes_unnoticed_by_mse_alone():
    results = how_losses_work.argument_order()
    right, swapped = results.pop("mse_loss")
    assert right == swapped
    assert all(right != swapped for right, swapped in results.values())


def test_argument_order_kl_is_nan_when_swapped():
    right, swapped = how_losses_work.argument_order_kl()
    assert right > 0
    assert math.isnan(swapped)


def test_argument_order_raises_for_class_ids():
    with pytest.raises(NotImplementedError, match="log_softmax"):
        how_losses_work.argument_order_raises()
