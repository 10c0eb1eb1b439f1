import pytest

from snippets.errors import kaiming_mode as entry


def test_fix_initialises_the_weight():
    assert entry.fix().weight.std() > 0


def test_fix_average_initialises_the_weight():
    assert entry.fix_average().weight.std() > 0


def test_find_it_measures_what_the_formula_promises():
    inwards, outwards = entry.find_it()
    assert inwards == pytest.approx((2 / (3 * 9)) ** 0.5, rel=0.1)
    assert outwards == pytest.approx((2 / (64 * 9)) ** 0.5, rel=0.1)
