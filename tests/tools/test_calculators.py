"""The forms of the calculators; what they compute is held against torch in tests/site."""

import json
import re
from xml.etree import ElementTree

import pytest

from tools.calculators import FORMS, NAMES, TITLES, WORDS, calculator
from tools.repo import LANGUAGES, ROOT

SCRIPT = (ROOT / "docs/theme/assets/js/calculators.js").read_text(encoding="utf-8")


def form(name, lang):
    text = "\n".join(calculator(name, lang)).replace(" checked", "").replace(" selected", "")
    return ElementTree.fromstring(re.sub(r"(<input[^>]*)>", r"\1/>", text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_label_and_the_form_a_title(name, lang):
    drawn = form(name, lang)
    assert drawn.find("fieldset/legend").text == TITLES[lang][name]
    labels = [label for label in drawn.iter("label") if "".join(label.itertext()).strip()]
    assert len(labels) == len(FORMS[name])
    assert len([e for e in drawn.iter() if e.get("name")]) == len(labels)


def test_an_unknown_calculator_is_a_key_error():
    with pytest.raises(KeyError):
        calculator("no-such", "en")


def test_both_languages_say_the_same_things_with_the_same_values():
    zh, en = WORDS["zh"], WORDS["en"]
    assert zh.keys() == en.keys()
    for key in zh:
        values = [sorted(re.findall(r"{(\w+)}", words[key])) for words in (zh, en)]
        assert values[0] == values[1]


def test_the_script_uses_every_word_and_no_other():
    assert set(re.findall(r"words\.(\w+)", SCRIPT)) == set(WORDS["en"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_reach_the_form_whole(lang):
    assert json.loads(form("conv", lang).get("data-words")) == WORDS[lang]


def test_a_form_has_a_function_of_its_name():
    assert all(f"function {name}(" in SCRIPT for name in NAMES)
