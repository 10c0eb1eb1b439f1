import pytest
import torch
from torch import nn

from snippets.errors import state_dict_overwritten as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_gives_a_model_that_can_be_called():
    assert not entry.fix().training


def test_fix_overwritten_loads_the_weights():
    weights, model = entry.fix_overwritten()
    assert torch.equal(model.bias, weights["bias"])


def test_assigning_to_state_dict_loads_nothing(capsys):
    with pytest.raises(TypeError, match="not callable"):
        entry.reproduce_overwritten()
    assert capsys.readouterr().out == "False\n"


def test_find_it_tells_weights_from_a_model(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["False OrderedDict", "['weight', 'bias']"]


@pytest.mark.parametrize("name", ["eval", "cuda", "to", "parameters", "state_dict"])
def test_every_method_of_a_model_is_missed_alike(name):
    weights = nn.Linear(2, 1).state_dict()
    with pytest.raises(AttributeError) as caught:
        getattr(weights, name)
    answer = recognise(f"AttributeError: {caught.value}", load())
    assert (answer.match, answer.values) == ("state-dict-overwritten", {"name": name})


@pytest.mark.parametrize("name", ["has_key", "append", "iteritems"])
def test_a_dictionary_that_lacks_something_else_is_not_this_entry(name):
    text = f"AttributeError: 'dict' object has no attribute '{name}'"
    assert recognise(text, load()).match != "state-dict-overwritten"
