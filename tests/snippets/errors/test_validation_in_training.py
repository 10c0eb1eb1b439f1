import torch
from torch.utils.data import TensorDataset

from snippets.errors import validation_in_training as entry


def test_detect_fires_on_the_bug_and_is_quiet_after_the_fix():
    seen_in_training = entry.detect()
    assert seen_in_training(*entry.reproduce())
    assert not seen_in_training(*entry.fix())
    assert seen_in_training(*entry.reproduce_two_splits())
    assert not seen_in_training(*entry.fix_two_splits())


def test_detect_tells_nearly_equal_samples_apart():
    one, other = TensorDataset(torch.zeros(1, 3)), TensorDataset(torch.full((1, 3), 1e-9))
    assert entry.detect()(one, other) == []
    assert entry.detect()(one, one) == [0]


def test_random_labels_are_guessed_only_where_copies_leak(capsys):
    entry.reproduce()
    entry.fix()
    leaking, honest = (float(line[7:-1]) for line in capsys.readouterr().out.splitlines())
    assert leaking > 0.9
    assert honest < 0.75


def test_find_it_names_the_patient_in_both():
    assert entry.find_it() == {"patient12"}
