"""Nothing is published half done: no TODO in pages, snippets, their tests, or the theme."""

import re

from tools.contents import Contents
from tools.problems import Problem
from tools.rules.tree import texts

PLACES = ("docs/", "snippets/", "tests/snippets/")
_TODO = re.compile(r"\b(?:TODO|FIXME|XXX)\b")


def check(contents: Contents) -> list[Problem]:
    """A problem for each line that still says what is to be done."""
    return [
        Problem(path, number, f"unfinished: {row.strip()[:80]}", "Fill it in and remove the marker")
        for path, text in texts(contents.root)
        if path.startswith(PLACES) and _TODO.search(text)
        for number, row in enumerate(text.split("\n"), start=1)
        if _TODO.search(row)
    ]
