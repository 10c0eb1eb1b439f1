import pytest

from snippets.training import measuring


def test_loss_item_leaves_the_graph_behind():
    loss = measuring.loss_item()
    assert loss.grad_fn is not None
    assert isinstance(loss.item(), float)


def test_loss_item_kept_activations_stay_with_the_loss_alone():
    loss, detached, item = measuring.loss_item_kept()
    assert loss[0] > 0
    assert loss[1] == 0
    assert detached == item == (0, 0)


def test_loss_item_sum_is_a_chain_as_long_as_the_training():
    assert measuring.loss_item_sum() == 1000


def test_accuracy_divides_to_a_float():
    hits, count = measuring.accuracy()
    assert hits.item() / count == 0.75
    assert (hits / count).is_floating_point()
    assert hits // count == 0


def test_accuracy_over_one_comes_from_broadcasting():
    right, wrong = measuring.accuracy_over_one()
    assert right == 0.75
    assert wrong == 3


def test_averaging_losses_differ_when_the_last_batch_is_small():
    batches, samples = measuring.averaging_losses()
    assert batches == 5
    assert samples == 2.6


def test_averaging_losses_unequal_batches_alone_make_a_difference():
    assert measuring.averaging_losses_unequal() == (5, 2.6)


def test_metrics_iou_f1_follow_from_the_confusion_matrix():
    matrix, precision, recall, f1, iou = measuring.metrics_iou_f1()
    assert matrix.tolist() == [[5, 1, 0], [0, 4, 0], [1, 0, 1]]
    assert precision.tolist() == pytest.approx([5 / 6, 4 / 5, 1])
    assert recall.tolist() == pytest.approx([5 / 6, 1, 1 / 2])
    assert f1.tolist() == pytest.approx((2 * precision * recall / (precision + recall)).tolist())
    assert iou.tolist() == pytest.approx((f1 / (2 - f1)).tolist())


def test_metrics_iou_f1_imbalanced_accuracy_hides_a_useless_model():
    accuracy, f1 = measuring.metrics_iou_f1_imbalanced()
    assert accuracy.item() == pytest.approx(0.98)
    assert f1 == 0


def test_metrics_iou_f1_batches_mean_is_another_number():
    mean, over_all = measuring.metrics_iou_f1_batches()
    assert mean == 0.5
    assert over_all == pytest.approx(4 / 7)


@pytest.mark.needs("cuda")
def test_loss_item_cuda_sums_on_the_card_without_a_graph():
    total = measuring.loss_item_cuda()
    assert total.is_cuda
    assert not total.requires_grad
    assert total.item() == 10
