import pytest

from snippets.errors import torch_apply_underscore as entry


def test_fix_changes_the_tensor_itself():
    assert entry.fix() == pytest.approx([-0.2, 0.5, 3.0])


def test_vectorised_computes_the_same():
    assert entry.vectorised() == pytest.approx(entry.fix())


def test_does_not_help_whole_numbers_stay_whole():
    assert entry.does_not_help() == [0, 1, 1]


def test_find_it_asks_torch_and_the_tensor(capsys):
    entry.find_it()
    assert "apply_ False True" in capsys.readouterr().out
