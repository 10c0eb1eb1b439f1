import pytest
import torch

from snippets.errors import checkpoint_key_missing as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_loads_the_weights_themselves():
    checkpoint, model = entry.fix()
    assert torch.equal(model.weight, checkpoint["weight"])


def test_fix_other_name_loads_what_the_file_has():
    checkpoint, model = entry.fix_other_name()
    assert torch.equal(model.weight, checkpoint["model"]["weight"])


def test_get_with_a_default_loads_nothing():
    assert entry.does_not_help()


def test_find_it_shows_where_the_weights_are(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "epoch int 3",
        "model OrderedDict ['weight', 'bias']",
    ]


@pytest.mark.parametrize("key", ["state", "loss", "dict"])
def test_other_keys_are_not_this_entry(key):
    text = f"    checkpoint = torch.load(path)\nKeyError: '{key}'"
    assert recognise(text, load()).match is None


def test_the_line_of_code_beside_it_is_enough():
    code = 'Traceback (most recent call last):\n  File "test.py", line 5, in <module>\n'
    code += "    model.load_state_dict(torch.load(path)['state_dict'])\nKeyError: 'state_dict'"
    assert recognise(code, load()).match == "checkpoint-key-missing"
