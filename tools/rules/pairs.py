"""The two languages of each page, side by side."""

from collections.abc import Iterator

from tools.contents import Contents
from tools.pages import Page
from tools.repo import LANGUAGES


def keys(contents: Contents) -> list[str]:
    """The key of every page of any language, sorted."""
    return sorted({key for _, key in contents.pages})


def pairs(contents: Contents) -> Iterator[tuple[Page, Page]]:
    """The pages that exist in both languages."""
    first, second = LANGUAGES
    for key in keys(contents):
        if (first, key) in contents.pages and (second, key) in contents.pages:
            yield contents.pages[first, key], contents.pages[second, key]
