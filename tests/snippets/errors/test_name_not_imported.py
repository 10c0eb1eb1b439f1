import sys

import pytest
import torch

from snippets.errors import name_not_imported as entry


def test_fix_imports_nn():
    assert entry.fix() == (3, 2)


def test_fix_functional_gives_the_module_its_short_name():
    assert entry.fix_functional().tolist() == [0, 2]


def test_usual_imports_are_modules_of_torch():
    assert entry.usual_imports() == (torch.nn, torch.nn.functional)


def test_import_in_the_main_program_does_not_reach_another_file(monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.delitem(sys.modules, "my_layers", raising=False)
    with pytest.raises(NameError, match="'torch' is not defined"):
        entry.other_file()


def test_name_of_a_function_is_unknown_outside():
    with pytest.raises(NameError, match="'epoch'"):
        entry.outside()
    assert entry.inside() == 0.5


def test_find_it_lists_what_comes_from_nowhere(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "['F', 'nn']\n"


def test_writer_that_was_made_leaves_a_file():
    assert entry.with_writer() == 1
