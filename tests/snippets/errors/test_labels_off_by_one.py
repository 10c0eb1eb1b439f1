import torch

from snippets.errors import labels_off_by_one as entry


def test_detect_names_the_shift_and_is_quiet_after_the_fix():
    renamed_classes = entry.detect()
    assert renamed_classes(*entry.reproduce()) == {1: 0, 2: 1, 3: 2}
    assert renamed_classes(*entry.fix()) == {}


def test_detect_names_the_order_of_folders():
    renamed_classes = entry.detect()
    assert renamed_classes(*entry.reproduce_folders())[10] == 2
    assert renamed_classes(*entry.fix_folders()) == {}


def test_detect_is_quiet_about_a_model_that_knows_nothing():
    renamed_classes = entry.detect()
    labels = torch.arange(5).repeat(40)
    generator = torch.Generator().manual_seed(0)
    assert renamed_classes(torch.zeros_like(labels), labels) == {}
    assert renamed_classes(torch.randint(5, (200,), generator=generator), labels) == {}


def test_accuracy_is_zero_with_labels_from_one_and_full_from_zero():
    predictions, labels = entry.reproduce()
    assert not (predictions == labels).any()
    predictions, labels = entry.fix()
    assert torch.equal(predictions, labels)


def test_one_output_more_gives_every_class_the_next_name():
    assert entry.one_more() == ["dog", "fox", "dog"]


def test_find_it_names_the_class_without_labels():
    assert entry.find_it() == {0}
