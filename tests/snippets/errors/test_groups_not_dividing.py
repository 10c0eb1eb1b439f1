import pytest
import torch
from torch import nn

from snippets.errors import groups_not_dividing as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_has_one_group():
    assert entry.fix().groups == 1


def test_fix_depthwise_makes_the_wanted_channels():
    assert entry.fix_depthwise()(torch.rand(1, 16, 8, 8)).shape == (1, 24, 6, 6)


def test_fix_group_norm_divides():
    assert entry.fix_group_norm().num_groups == 16


def test_find_it_lists_groups_that_work():
    for groups in entry.find_it():
        nn.Conv2d(16, 24, 3, groups=groups)
    with pytest.raises(ValueError, match="divisible"):
        nn.Conv2d(16, 24, 3, groups=16)


def test_functional_forms_are_the_same_entry():
    with pytest.raises(RuntimeError) as caught:
        nn.functional.conv2d(torch.rand(1, 4, 8, 8), torch.rand(3, 2, 3, 3), groups=2)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "groups-not-dividing"
    with pytest.raises(RuntimeError) as caught:
        nn.functional.group_norm(torch.rand(2, 5, 4), 2)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "groups-not-dividing"
