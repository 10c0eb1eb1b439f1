"""Figures drawn by code: the numbers in them are computed, the words are in the page's language.

A module of this package that draws has `FIGURES`, functions by figure name, or one `figure` under
its `NAME`. Each takes the language and returns the figure as HTML lines.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

Draw = Callable[[str], list[str]]


def _drawn(module: ModuleType) -> Iterator[tuple[str, Draw]]:
    if hasattr(module, "NAME"):
        yield module.NAME, module.figure
    yield from getattr(module, "FIGURES", {}).items()


def _all() -> Mapping[str, Draw]:
    found: dict[str, Draw] = {}
    for info in iter_modules(__path__):
        for name, draw in _drawn(import_module(f"{__name__}.{info.name}")):
            if name in found:
                raise ImportError(f"two figures are named {name}: rename the one in {info.name}")
            found[name] = draw
    return found


_FIGURES = _all()

NAMES: tuple[str, ...] = tuple(sorted(_FIGURES))


def figure(name: str, lang: str) -> list[str]:
    """The figure as HTML lines for a page in `lang`; KeyError for an unknown name or language."""
    return _FIGURES[name](lang)
