"""Each page knows the text of the other language that it was last brought in line with."""

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.prose import prose_hash
from tools.rules.pairs import pairs


def check(contents: Contents) -> list[Problem]:
    """A problem for each page whose twin was changed after the two were brought in line."""
    found = []
    for first, second in pairs(contents):
        for page, twin in ((first, second), (second, first)):
            if page.meta.get("synced", "") != prose_hash(twin):
                found.append(_stale(page, twin))
    return found


def _stale(page: Page, twin: Page) -> Problem:
    never = not page.meta.get("synced")
    return Problem(
        page.path,
        page.meta_lines.get("synced", 1),
        f"nobody has marked this page as in line with {twin.path}"
        if never
        else f"{twin.path} was changed since this page was brought in line with it",
        f"Read both, mend this one, then run `python -m tools synced {page.key}`",
    )
