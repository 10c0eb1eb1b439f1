import pytest

from snippets.errors import calculate_gain_unknown as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_initialises_the_weight():
    assert entry.fix().weight.std() > 0


def test_fix_module_finds_the_gain_by_name():
    assert entry.fix_module() == pytest.approx(2**0.5)


def test_measured_gain_is_near_that_of_relu():
    assert entry.measure() == pytest.approx(1.53, abs=0.01)


def test_find_it_prints_the_table(capsys):
    entry.find_it()
    assert "relu 1.414" in capsys.readouterr().out


def test_name_is_a_value_of_the_message():
    answer = recognise("ValueError: Unsupported nonlinearity gelu", load())
    assert answer.values == {"name": "gelu"}
