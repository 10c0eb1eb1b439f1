import sys

import pytest

from snippets.errors import unpickle_missing_module as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.fixture(autouse=True)
def imports_as_they_were(monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "modules", sys.modules)
    for name in ("networks", "model_v1", "model_v2"):
        monkeypatch.delitem(sys.modules, name, raising=False)


@pytest.mark.parametrize("fix", [entry.fix, entry.fix_moved])
def test_fix_finds_the_class(fix, capsys):
    fix()
    assert capsys.readouterr().out == "Net(in_features=2, out_features=1, bias=True)\n"


def test_a_state_dict_needs_no_class(capsys):
    entry.save_without_the_class()
    assert capsys.readouterr().out == "['weight', 'bias']\n"


def test_find_it_lists_the_modules_that_the_file_wants(capsys):
    entry.find_it()
    modules = capsys.readouterr().out.splitlines()
    assert "torch.nn.modules.linear" in modules
    assert "torch.nn.modules.activation" in modules


def test_a_module_that_is_missing_elsewhere_is_another_error():
    text = 'Traceback (most recent call last):\n  File "train.py", line 1, in <module>\n'
    text += "    import torch_scatter\nModuleNotFoundError: No module named 'torch_scatter'"
    assert recognise(text, load()).match != "unpickle-missing-module"
