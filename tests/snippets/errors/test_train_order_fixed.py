import torch
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

from snippets.errors import train_order_fixed as entry


def test_detect_fires_on_sorted_batches_and_is_quiet_after_the_fix():
    classes_come_in_turn = entry.detect()
    assert classes_come_in_turn(*entry.reproduce())
    assert not classes_come_in_turn(*entry.fix())


def test_detect_accepts_a_file_that_was_mixed_before_and_a_sampler():
    generator = torch.Generator().manual_seed(0)
    labels = torch.randint(10, (500,), generator=generator)
    dataset = TensorDataset(torch.zeros(500), labels)
    sampler = WeightedRandomSampler(torch.ones(500), 500, generator=generator)
    assert not entry.detect()(DataLoader(dataset, batch_size=16))
    assert not entry.detect()(DataLoader(dataset, batch_size=16, sampler=sampler))


def test_more_epochs_still_lean_to_the_last_class():
    counts = entry.more_epochs()
    assert counts.argmax() == 2
    assert counts[2] > 300


def test_find_it_names_the_sampler():
    assert entry.find_it() == "SequentialSampler"
