from torch import nn

from snippets.errors import torch_import_name_missing as entry


def test_weights_know_their_address():
    assert entry.fix().endswith(".pth")


def test_typo_is_found_by_its_likeness():
    assert isinstance(entry.fix_typo(), nn.CrossEntropyLoss)
    assert entry.find_it() == ["CrossEntropyLoss"]
