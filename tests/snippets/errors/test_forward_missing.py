import pytest
import torch
from torch import nn

from snippets.errors import forward_missing as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_runs_the_layer():
    assert entry.fix() == (3, 2)


def test_fix_modulelist_forward_missing_doubles():
    assert torch.equal(entry.fix_modulelist_forward_missing(), torch.full((2,), 2.0))


def test_fix_modulelist_called_runs_all_layers():
    assert entry.fix_modulelist_called() == (3, 2)


def test_fix_moduledict_called_runs_the_chosen_head():
    assert entry.fix_moduledict_called() == (3, 3)


def test_find_it_lists_the_container():
    assert entry.find_it() == ["1"]


def test_keyword_for_a_module_without_forward_is_the_same_entry():
    with pytest.raises(TypeError) as caught:
        nn.Module()(inputs=torch.ones(1))
    assert recognise(f"TypeError: {caught.value}", load()).match == "forward-missing"


def test_scheduler_with_its_method_begins_at_a_fifth_of_the_rate():
    assert entry.scheduler_fixed() == [0.1]
