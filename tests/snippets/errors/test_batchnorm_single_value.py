import torch

from snippets.errors import batchnorm_single_value as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_drops_the_batch_of_one():
    assert entry.fix() == [4, 4]


def test_fix_predict_takes_a_single_sample():
    assert entry.fix_predict() == (1, 8)


def test_fix_pooled_normalises_without_a_batch():
    assert entry.fix_pooled() == (1, 32, 1, 1)


def test_fix_instance_uses_the_batch():
    assert entry.fix_instance() == (8, 32, 1, 1)


def test_does_not_help_frozen_statistics_stay_at_zero():
    assert torch.equal(entry.does_not_help(), torch.zeros(3))


def test_find_it_counts_the_last_batch(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1\n"


def test_size_of_group_norm_is_read_too():
    text = (
        "ValueError: Expected more than 1 value per channel when training, "
        "got input size [1, 32, 1, 1]"
    )
    assert recognise(text, load()).values == {"actual": "[1, 32, 1, 1]"}
