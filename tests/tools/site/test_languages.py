"""Addresses and words of both languages."""

import string

from tools.site.languages import WORDS, address


def test_main_language_stands_at_the_root_and_the_other_below() -> None:
    assert address("zh", "https://a.example/note") == "https://a.example/note/"
    assert address("en", "https://a.example/note/") == "https://a.example/note/en/"


def test_unknown_address_stays_unknown() -> None:
    assert address("zh", "") == address("en", "") == ""


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text)}

    assert WORDS["zh"].keys() == WORDS["en"].keys()
    for key, text in WORDS["zh"].items():
        assert places(text) == places(WORDS["en"][key]), key
