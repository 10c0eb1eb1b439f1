import pytest
import torch

from snippets.losses import segmentation


def test_cross_entropy_segmentation_has_one_loss_a_pixel():
    loss, each = segmentation.cross_entropy_segmentation()
    assert each.shape == (2, 8, 8)
    torch.testing.assert_close(loss, each.mean())


def test_cross_entropy_segmentation_one_hot_must_be_float():
    with pytest.raises(RuntimeError, match="class probabilities, got Long"):
        segmentation.cross_entropy_segmentation_one_hot()


def test_cross_entropy_segmentation_4d_labels_are_refused():
    with pytest.raises(RuntimeError, match="only batches of spatial targets"):
        segmentation.cross_entropy_segmentation_4d()


def test_custom_function_is_the_mean_squared_error():
    output, target, loss = segmentation.custom_function()
    torch.testing.assert_close(loss, torch.nn.functional.mse_loss(output, target))
    assert output.grad is not None


def test_custom_function_numpy_has_left_the_graph():
    with pytest.raises(RuntimeError, match="does not require grad"):
        segmentation.custom_function_numpy()


def test_custom_function_counting_has_no_gradient():
    errors = segmentation.custom_function_counting()
    assert errors == 0.5
    assert not errors.requires_grad


def test_dice_is_0_for_a_perfect_mask_and_has_a_gradient():
    criterion, nothing, target, loss = segmentation.dice()
    assert criterion((target * 2 - 1) * 100, target) == 0
    expected = 1 - (2 * 0.5 * 16 + 1) / (0.5 * 64 + 16 + 1)
    assert loss.item() == pytest.approx(expected)
    assert nothing.grad[target == 1].max() < 0 < nothing.grad[target == 0].min()


def test_dice_multi_class_is_0_for_perfect_scores():
    dice_loss, perfect, labels = segmentation.dice_multi_class()
    assert dice_loss(perfect, labels) == 0
    assert 0 < dice_loss(torch.zeros_like(perfect), labels) < 1


def test_dice_view_fails_on_channels_last():
    with pytest.raises(RuntimeError, match="view size is not compatible"):
        segmentation.dice_view()


def test_dice_pooled_hides_the_small_object():
    each, pooled = segmentation.dice_pooled()
    assert each.tolist() == pytest.approx([0, 5 / 6])
    assert pooled < 0.01


def test_focal_and_iou_is_that_of_torchvision():
    plain, focal, ready = segmentation.focal_and_iou()
    torch.testing.assert_close(focal, ready)
    assert (focal < plain).all()


def test_focal_and_iou_multi_class_is_below_cross_entropy():
    focal, plain = segmentation.focal_and_iou_multi_class()
    assert focal < plain


def test_focal_and_iou_boxes_apart_learn_from_the_general_form_only():
    plain, general, slopes = segmentation.focal_and_iou_boxes()
    assert plain == 1
    assert general > 1
    assert [bool(slope > 0) for slope in slopes] == [False, True]


def test_focal_and_iou_masks_order_alike():
    iou, dice = segmentation.focal_and_iou_masks()
    assert iou.item() == pytest.approx(1 / 3)
    assert dice.item() == pytest.approx(1 / 2)
