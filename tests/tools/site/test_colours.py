"""The palette: every pair of colours that carries text reaches WCAG AA in both schemes."""

import re

import pytest

from tools.repo import ROOT

CSS = (ROOT / "docs/theme/assets/css/colours.css").read_text(encoding="utf-8")
TEXTS = {
    "paper": ("ink", "ink-soft", "link", "seal", "good", "warn"),
    "raised": ("ink", "ink-soft", "link", "seal"),
    "sunken": ("ink", "ink-soft", "link"),
    "good-wash": ("good",),
    "warn-wash": ("warn", "ink"),
    "seal-wash": ("seal",),
    "mark": ("ink",),
}
CODE = ("keyword", "string", "number", "function", "constant", "comment", "plain")


def colours(scheme: str) -> dict[str, str]:
    """The colours of one scheme, by name without its prefix."""
    block = next(
        body
        for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", CSS)
        if f'"{scheme}"' in selector and "--note-paper:" in body
    )
    return dict(re.findall(r"--note-([\w-]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_schemes_name_the_same_colours() -> None:
    assert colours("default").keys() == colours("slate").keys()


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_text_is_readable(scheme: str) -> None:
    named = colours(scheme)
    pairs = [(text, ground) for ground, texts in TEXTS.items() for text in texts]
    pairs += [(f"code-{kind}", ground) for kind in CODE for ground in ("raised", "line")]
    pairs += [(f"figure-{number}", "paper") for number in (1, 2, 3, 4)]
    weak = {pair: contrast(*map(named.get, pair)) for pair in pairs}  # type: ignore[arg-type]
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_edges_of_controls_are_visible(scheme: str) -> None:
    named = colours(scheme)
    assert contrast(named["edge"], named["paper"]) >= 3
    assert contrast(named["edge"], named["sunken"]) >= 3
