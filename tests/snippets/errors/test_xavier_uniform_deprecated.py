import pytest

from snippets.errors import xavier_uniform_deprecated as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_warns_no_more():
    assert entry.fix().weight.std() > 0


def test_fix_data_fills_the_bias():
    assert entry.fix_data() == pytest.approx([0.1, 0.1])


def test_find_it_prints_the_old_name_alone(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "net.py:2: init.xavier_uniform(b)\n"


@pytest.mark.parametrize("quote", ["", "`"])
def test_both_wordings_give_both_names(quote):
    old, new = f"{quote}nn.init.normal{quote}", f"{quote}nn.init.normal_{quote}"
    text = f"UserWarning: {old} is now deprecated in favor of {new}."
    answer = recognise(text, load())
    assert answer.match == "xavier-uniform-deprecated"
    assert answer.values["old"] == "normal"
