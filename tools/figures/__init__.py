"""Figures drawn by code: the numbers in them are computed, the words are in the page's language."""

from collections.abc import Callable, Mapping

from tools.figures import broadcasting, copies, joining, reducing, strides

_FIGURES: Mapping[str, Callable[[str], list[str]]] = {
    broadcasting.NAME: broadcasting.figure,
    strides.NAME: strides.figure,
    joining.NAME: joining.figure,
    copies.NAME: copies.figure,
    reducing.NAME: reducing.figure,
}

NAMES: tuple[str, ...] = tuple(sorted(_FIGURES))


def figure(name: str, lang: str) -> list[str]:
    """The figure as HTML lines for a page in `lang`; KeyError for an unknown name or language."""
    return _FIGURES[name](lang)
