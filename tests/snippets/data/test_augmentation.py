import numpy as np
import pytest
import torch

from snippets.data import augmentation


def test_libraries_overview_keeps_the_best_of_two_overlapping_boxes():
    kept, outlined, tinted = augmentation.libraries_overview()
    assert kept.tolist() == [0, 2]
    assert outlined[0].max() == 255
    assert outlined[1:].max() == 0
    assert tinted.amax(dim=(1, 2)).tolist() == [0, 0, 127]


def test_libraries_overview_models_are_listed_by_task():
    assert "deeplabv3_resnet50" in augmentation.libraries_overview_models()


@pytest.mark.parametrize(
    ("region", "message"),
    [
        (augmentation.libraries_overview_video, "VideoReader"),
        (augmentation.libraries_overview_alias, "'SGD' object has no attribute 'SGD'"),
        (augmentation.compose_augment_removed, "RandomSizedCrop"),
        (augmentation.augmentation_imgaug_numpy, "np.sctypes"),
    ],
)
def test_names_that_are_gone(region, message):
    with pytest.raises(AttributeError, match=message):
        region()


@pytest.mark.usefixtures("every_warning")
def test_libraries_overview_read_image_warns_and_agrees_with_pil():
    with pytest.warns(DeprecationWarning, match="torchcodec|TorchCodec"):
        by_pil, by_torchvision = augmentation.libraries_overview_read_image()
    assert torch.equal(by_pil, by_torchvision)


def test_preprocess_and_augment_differs_in_training_only():
    augmented, plain = augmentation.preprocess_and_augment()
    assert augmented.shape == plain.shape == (8, 3, 32, 32)
    assert len(torch.unique(augmented, dim=0)) == 8
    assert len(torch.unique(plain, dim=0)) == 1


def test_preprocess_and_augment_leak_spoils_the_validation():
    alone, first, second = augmentation.preprocess_and_augment_leak()
    assert alone == 1
    assert first != second
    assert max(first, second) < 0.6


def test_compose_augment_is_the_same_for_pictures_and_tensors():
    results = augmentation.compose_augment()
    assert [tuple(result.shape) for result in results] == [(3, 32, 32)] * 3
    assert torch.equal(results[0], results[1])
    assert torch.allclose(results[0], results[2], atol=1e-6)


def test_compose_augment_refuses_arrays():
    with pytest.raises(TypeError, match="should be PIL Image"):
        augmentation.compose_augment_ndarray()


def test_compose_augment_of_v2_leaves_arrays_as_they_are():
    array, flipped = augmentation.compose_augment_ndarray_v2()
    assert np.array_equal(array, flipped)


def test_compose_augment_size_is_a_method_of_tensors():
    with pytest.raises(TypeError, match="cannot unpack"):
        augmentation.compose_augment_size()


def test_augmentation_imgaug_has_a_successor_in_v2():
    versions = augmentation.augmentation_imgaug()
    assert versions.shape == (6, 3, 32, 48)
    assert 0 <= versions.min() <= versions.max() <= 1
    assert len(torch.unique(versions, dim=0)) == 6
