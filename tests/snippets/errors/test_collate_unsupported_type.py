import pytest
from torch.utils.data import DataLoader

from snippets.errors import collate_unsupported_type as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_returns_the_squares():
    assert entry.fix().tolist() == [4.0, 9.0]


def test_fix_collate_pil_stacks_the_pictures():
    assert entry.fix_collate_pil() == (2, 3, 32, 32)


def test_does_not_help_hands_the_bad_samples_on():
    assert entry.does_not_help() == [1.0, None, 2.0, None]


def test_find_it_names_the_bad_samples_and_their_parts(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1 ['Tensor', 'NoneType']\n2 ['NoneType', 'int']\n"


def test_the_type_is_among_the_values():
    with pytest.raises(TypeError) as caught:
        next(iter(DataLoader([{1}, {2}])))
    answer = recognise(f"TypeError: {caught.value}", load())
    assert answer.match == "collate-unsupported-type"
    assert "set" in answer.values["found"]
