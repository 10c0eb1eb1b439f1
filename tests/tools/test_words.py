"""The words of generated parts."""

import pytest

from tools.words import WORDS, word


def test_values_are_filled_in():
    assert word("en", "printed-by", releases="2.15.0") == "torch 2.15.0"


def test_unknown_phrase_is_an_error():
    with pytest.raises(KeyError):
        word("zh", "nonsense")


def test_missing_value_is_an_error():
    with pytest.raises(KeyError):
        word("zh", "printed-by")


def test_no_phrase_is_empty():
    assert all(phrase.strip() for words in WORDS.values() for phrase in words.values())
