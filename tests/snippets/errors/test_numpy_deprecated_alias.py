import numpy as np
import pytest
import torch

from snippets.errors import numpy_deprecated_alias as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_names_the_dtype_that_networks_use():
    assert entry.fix() == torch.float32


def test_fix_removed_in_2_finds_the_smallest():
    assert entry.fix_removed_in_2() == 0.25


def test_does_not_help_and_leaves_numpy_as_it_was():
    with pytest.raises(AttributeError, match="'int'"):
        entry.does_not_help()
    assert not hasattr(np, "float")


def test_find_it_lists_the_lines(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["1 np.float", "2 np.int"]


@pytest.mark.parametrize("name", ["float", "int", "complex", "float_", "NaN", "unicode_"])
def test_every_old_name_is_read_from_the_message(name):
    with pytest.raises(AttributeError) as caught:
        getattr(np, name)
    answer = recognise(f"AttributeError: {caught.value}", load())
    assert answer.match == "numpy-deprecated-alias"
    assert answer.values["name"] == name


def test_fix_sctypes_knows_float32():
    assert entry.fix_sctypes() is True
