import pytest

from snippets.errors import children_not_called as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_hands_over_weight_and_bias():
    assert entry.fix() == 2


def test_generator_has_no_index_until_it_is_a_list():
    with pytest.raises(TypeError, match="'generator' object is not subscriptable"):
        entry.generator_indexed()
    assert len(entry.generator_indexed_fixed()) == 2


def test_generator_is_used_up_after_once():
    assert entry.used_up() == [2, 0]


def test_find_it_prints_the_line_without_parentheses(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "train.py:2: b = SGD(net.parameters, lr=1)\n"


def test_method_of_any_other_program_is_not_this_entry():
    text = "File \"/src/app.py\", line 7, in run\nTypeError: 'method' object is not iterable"
    assert recognise(text, load()).match is None
