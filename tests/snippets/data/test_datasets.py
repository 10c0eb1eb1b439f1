import numpy as np
import pytest
import torch

from snippets.data import datasets


def test_dataset_class_gives_transformed_samples():
    dataset = datasets.dataset_class()
    assert len(dataset) == 5
    number, square = dataset[3]
    assert (number.item(), square.item()) == pytest.approx((0.3, 0.09))


def test_dataset_class_tensors_go_together():
    dataset = datasets.dataset_class_tensors()
    assert [label.item() for _, label in dataset] == [0, 1, 2, 3, 4]


def test_dataset_class_lazy_opens_what_is_asked_for():
    assert datasets.dataset_class_lazy() == 1


@pytest.mark.parametrize(
    ("region", "kind", "message"),
    [
        (datasets.dataset_class_without_len, TypeError, "has no len"),
        (datasets.dataset_class_without_getitem, NotImplementedError, "__getitem__"),
        (datasets.imagefolder_typo, AttributeError, "class_to_index"),
        (datasets.cifar10_missing, RuntimeError, "not found or corrupted"),
        (datasets.random_split_and_k_fold_lengths, ValueError, "lengths"),
    ],
)
def test_refusals(region, kind, message):
    with pytest.raises(kind, match=message):
        region()


def test_imagefolder_names_classes_after_folders():
    dataset = datasets.imagefolder()
    assert dataset.class_to_idx == {"cat": 0, "dog": 1}
    assert dataset.targets == [0, 0, 0, 1, 1, 1]


def test_imagefolder_order_is_that_of_text():
    numbered, without_dog = datasets.imagefolder_order()
    assert numbered["10"] == 2
    assert numbered["2"] == 3
    assert without_dog["fox"] == 1


def test_cifar10_data_is_raw_with_and_without_a_transform():
    plain, as_tensor = datasets.cifar10()
    assert np.array_equal(plain.data, as_tensor.data)
    assert plain.data.shape == (20, 32, 32, 3)
    assert isinstance(as_tensor[0][0], torch.Tensor)


def test_cifar10_fake_stands_in():
    assert len(datasets.cifar10_fake()) == 100


def test_random_split_and_k_fold_covers_all():
    train, validation = datasets.random_split_and_k_fold()
    assert sorted([*train, *validation]) == list(range(100, 110))


def test_random_split_and_k_fold_shared_dataset_is_made_twice():
    train, validation = datasets.random_split_and_k_fold_shared()
    assert (train[0], validation[0]) == ("augmented", "plain")


def test_random_split_and_k_fold_folds_validate_each_sample_once():
    assert sorted(datasets.random_split_and_k_fold_folds()) == list(range(10))


def test_random_split_and_k_fold_groups_stay_together():
    patients, train, validation = datasets.random_split_and_k_fold_groups()
    assert not set(patients[train].tolist()) & set(patients[validation].tolist())
    assert len(train) + len(validation) == 12
