import pytest
from torch import nn

from snippets.errors import module_no_attribute as entry
from torchwhy import recognise
from torchwhy.catalogue import load

FRAME = '  File "/venv/torch/nn/modules/module.py", line 1928, in __getattr__\n    raise\n'


def test_fix_registers_the_layer():
    assert isinstance(entry.fix(), nn.Linear)


def test_fix_deleted_layer_used_runs_without_the_layer():
    assert entry.fix_deleted_layer_used() == (3, 2)


def test_fix_module_serves_bare_and_wrapped_models():
    assert entry.fix_module() == ["weight", "bias"]
    wrapped = nn.DataParallel(nn.Linear(4, 2))
    assert isinstance(getattr(wrapped, "module", wrapped), nn.Linear)


def test_name_with_two_underscores_is_renamed_by_python():
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.__head = nn.Linear(4, 2)

    assert list(dict(Net().named_children())) == ["_Net__head"]


@pytest.mark.parametrize("owner", ["DataParallel", "DataFrame", "BatchEncoding"])
def test_owner_that_is_no_plain_model_is_not_this_entry(owner):
    text = f"{FRAME}AttributeError: '{owner}' object has no attribute 'head'"
    assert recognise(text, load()).match != "module-no-attribute"


def test_words_without_the_frame_of_a_module_say_too_little():
    text = "import torch\nAttributeError: 'Net' object has no attribute 'head'"
    assert recognise(text, load()).match is None


def test_ipython_frame_is_enough():
    frame = "File /venv/torch/nn/modules/module.py:1928, in Module.__getattr__(self, name)\n"
    text = f"{frame}AttributeError: 'Net' object has no attribute 'head'"
    assert recognise(text, load()).values == {"model": "Net", "name": "head"}


def test_find_it_prints_modules_and_parameters(capsys):
    entry.find_it()
    assert "0.weight" in capsys.readouterr().out
