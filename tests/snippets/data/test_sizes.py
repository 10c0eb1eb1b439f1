import pytest
import torch

from snippets.data import sizes


def test_random_crop_size_has_three_remedies():
    assert set(sizes.random_crop_size().values()) == {(3, 224, 224)}


def test_random_crop_size_too_large_is_refused():
    with pytest.raises(ValueError, match="larger than input image size"):
        sizes.random_crop_size_too_large()


def test_random_crop_size_fails_with_any_number_of_workers(run_script):
    printed = run_script(sizes.RANDOM_CROP_SIZE_WORKERS).splitlines()
    assert [line.split(":")[0] for line in printed] == [
        f"{workers} workers, 4 pictures" for workers in (0, 1, 2)
    ]
    assert all("Required crop size (224, 224)" in line for line in printed)


def test_batch_needs_equal_sizes():
    with pytest.raises(RuntimeError, match="equal size"):
        sizes.batch_needs_equal_sizes()


def test_batch_needs_equal_sizes_says_so_differently_in_a_worker(run_script):
    printed = run_script(sizes.BATCH_NEEDS_EQUAL_SIZES_WORKER)
    assert "Trying to resize storage that is not resizable" in printed


def test_batch_needs_equal_sizes_that_an_int_does_not_give():
    shapes = sizes.batch_needs_equal_sizes_resize()
    assert len(set(shapes["Resize(160)"])) == 2
    assert len(set(shapes["Resize((160, 160))"] + shapes["Resize, CenterCrop"])) == 1


def test_batch_needs_equal_sizes_padding_is_ignored_by_its_value():
    alone, losses = sizes.batch_needs_equal_sizes_padding()
    assert losses[255].isclose(alone)
    assert not losses[0].isclose(alone)


def test_collate_fn_variable_length_pads_and_masks():
    padded, lengths, mask = sizes.collate_fn_variable_length()
    assert padded.tolist() == [[5, 3, 8, 0, 0], [7, 2, 9, 4, 6], [1, 5, 0, 0, 0]]
    assert mask.sum(dim=1).tolist() == lengths.tolist() == [3, 5, 2]


def test_collate_fn_variable_length_mean_needs_the_lengths():
    wrong, right = sizes.collate_fn_variable_length_mean()
    assert right.tolist() == pytest.approx([16 / 3, 28 / 5, 3])
    assert wrong[0] < right[0]


def test_collate_fn_variable_length_list_keeps_each_size():
    pictures, labels = sizes.collate_fn_variable_length_list()
    assert [tuple(picture.shape[1:]) for picture in pictures] == [
        (320, 320),
        (192, 192),
        (200, 300),
    ]
    assert labels.tolist() == [0, 1, 2]


def test_collate_fn_variable_length_pictures_fit_the_largest():
    batch = sizes.collate_fn_variable_length_pictures()
    assert batch.shape == (2, 3, 40, 48)
    assert batch.sum(dim=(1, 2, 3)).tolist() == [3 * 32 * 48, 3 * 40 * 24]


def test_label_maps_resize_keeps_the_classes_with_nearest_only():
    label, small = sizes.label_maps_resize()
    assert torch.equal(small["NEAREST"].unique(), label.unique())
    assert 2 in small["BILINEAR"].unique()


def test_label_maps_resize_of_pil_likewise():
    bicubic, nearest = sizes.label_maps_resize_pil()
    assert nearest == [0, 3]
    assert len(bicubic) > 2


def test_transforms_v2_joint_image_mask_moves_all_three():
    image, mask, boxes = sizes.transforms_v2_joint_image_mask()
    assert image.dtype == torch.float32
    assert mask.unique().tolist() == [0, 7]
    assert boxes.tolist() == [[6, 0, 8, 4]]


def test_transforms_v2_joint_image_mask_leaves_a_plain_tensor_alone():
    plain, wrapped = sizes.transforms_v2_joint_image_mask_plain()
    assert plain[0].tolist() == [[[0, 1]]]
    assert plain[1].tolist() == [[1, 0]]
    assert wrapped[1].tolist() == [[0, 1]]


def test_transforms_v2_joint_image_mask_apart_goes_wrong_half_of_the_time():
    apart, joint = sizes.transforms_v2_joint_image_mask_apart()
    assert joint == 100
    assert 30 < apart < 70
