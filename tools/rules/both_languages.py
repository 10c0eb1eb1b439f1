"""Every page exists in both languages."""

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.repo import other


def check(contents: Contents) -> list[Problem]:
    """A problem for each page that only one language has."""
    return [
        lonely(page)
        for (lang, key), page in contents.pages.items()
        if (other(lang), key) not in contents.pages
    ]


def lonely(page: Page) -> Problem:
    """What to say about a page in one language only."""
    twin = f"docs/{other(page.lang)}/{page.key}"
    return Problem(
        page.path,
        1,
        f"this page has no twin {twin}",
        f"Write {twin} with the same headings and code, or remove this page",
    )
