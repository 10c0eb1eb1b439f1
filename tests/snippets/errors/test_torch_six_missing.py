import math

from snippets.errors import torch_six_missing as entry


def test_fix_takes_infinity_from_the_standard_library():
    assert entry.fix() == math.inf


def test_fix_tells_texts_from_lists():
    assert entry.fix_classes() == [True, False]


def test_empty_stand_in_takes_no_text_for_a_text():
    assert entry.wrong_guard() is False
