"""All figures: named for those who cannot see them, without colours and addresses of their own."""

import itertools
import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests.tools.figures.drawings import drawn
from tools import figures
from tools.repo import LANGUAGES

BOTH = list(itertools.product(figures.NAMES, LANGUAGES))
MODULES = [import_module(f"tools.figures.{info.name}") for info in iter_modules(figures.__path__)]
CHARTS = [
    (name, module.curves)
    for module in MODULES
    if hasattr(module, "curves")
    for name in getattr(module, "FIGURES", ())
]


def test_an_unknown_figure_or_language_is_a_key_error():
    with pytest.raises(KeyError):
        figures.figure("no-such-figure", "en")
    with pytest.raises(KeyError):
        figures.figure(figures.NAMES[0], "fr")


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_a_figure_is_named_for_those_who_cannot_see_it(name, lang):
    svg = drawn(name, lang).find("svg")
    assert svg.get("role") == "img"
    named = [svg.find(f"*[@id='{identity}']") for identity in svg.get("aria-labelledby").split()]
    assert [element.tag for element in named] == ["title", "desc"]
    assert all(element.text for element in named)


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_a_figure_leaves_no_placeholder_unfilled(name, lang):
    assert not {"{", "}"} & set("\n".join(figures.figure(name, lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "curves"), CHARTS)
def test_a_chart_draws_every_curve_beside_its_axes(name, curves, lang):
    assert len(list(drawn(name, lang).iter("path"))) > len(curves(name)) > 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ids_are_unique_among_all_figures(lang):
    found = [e.get("id") for n in figures.NAMES for e in drawn(n, lang).iter() if e.get("id")]
    assert len(found) == len(set(found)) > 0


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_a_figure_needs_no_style_no_address_and_no_colour_of_its_own(name, lang):
    text = "\n".join(figures.figure(name, lang))
    assert "style" not in text
    assert "//" not in text
    assert "\n\n" not in text
    for element in drawn(name, lang).iter():
        assert {element.get("fill"), element.get("stroke")} <= {None, "none", "currentColor"}


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_text_is_at_least_12_pixels_high_on_a_phone(name, lang):
    svg = drawn(name, lang).find("svg")
    width = float(svg.get("viewBox").split()[2])
    phone = 360 - 2 * 16  # Material's margins at that width
    sizes = [float(element.get("font-size")) for element in svg.iter("text")]
    assert min(sizes) * phone / width >= 12


@pytest.mark.parametrize("name", figures.NAMES)
def test_both_languages_draw_the_same_and_say_it_in_their_own_words(name):
    zh, en = (list(drawn(name, lang).iter()) for lang in ("zh", "en"))
    assert [(e.tag, e.attrib) for e in zh] == [(e.tag, e.attrib) for e in en]
    han = re.compile("[\u4e00-\u9fff]")
    assert any(han.search(e.text or "") for e in zh)
    assert not any(han.search(e.text or "") for e in en)
