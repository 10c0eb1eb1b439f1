import pytest
from torch import nn

from snippets.errors import moduledict_bad_key as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_uses_an_underscore():
    assert entry.fix() == ["block_conv"]


def test_fix_number_uses_strings():
    assert entry.fix_number() == ["10", "100"]


def test_fix_taken_uses_free_names():
    assert entry.fix_taken() == ["for_train", "for_test"]


def test_find_it_lists_every_name_that_fails():
    assert entry.find_it() == ["block.conv", "", "keys"]


@pytest.mark.parametrize("register", ["register_parameter", "register_buffer", "add_module"])
def test_dots_anywhere_are_the_same_entry(register):
    with pytest.raises(KeyError) as caught:
        getattr(nn.Module(), register)("a.b", None)
    assert recognise(f"KeyError: {caught.value}", load()).match == "moduledict-bad-key"
