"""No sentence of twelve words or more stands on two error pages: each is written for its own.

Headings, code and the links under #see-also are no such sentences. Chinese is counted by its
characters: twenty of them are some twelve words.
"""

import re
from collections.abc import Iterator

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.prose import plain_lines
from tools.structure import structure

LEAST = {"en": 12, "zh": 20}
LAST_SECTION = "see-also"

_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？；])")
_WORD = re.compile(r"[\u3400-\u9fff]|[A-Za-z0-9_'-]+")


def check(contents: Contents) -> list[Problem]:
    """A problem for each long sentence that another error page of the language holds too."""
    first: dict[tuple[str, tuple[str, ...]], tuple[str, int]] = {}
    found = []
    for page in contents.pages.values():
        for line, words in _sentences(page) if page.is_error else ():
            path, number = first.setdefault((page.lang, words), (page.path, line))
            if path != page.path:
                found.append(
                    Problem(
                        page.path,
                        line,
                        f"this sentence stands in {path}:{number} too",
                        "Write it for this error, or link to the page that says it",
                    )
                )
    return found


def _sentences(page: Page) -> Iterator[tuple[int, tuple[str, ...]]]:
    headings = structure(page).headings
    end = next((each.line for each in headings if each.id == LAST_SECTION), None)
    titles = {heading.line for heading in headings}
    for line, text in plain_lines(page):
        if line in titles or (end is not None and line > end):
            continue
        for sentence in _END.split(text):
            words = tuple(word.lower() for word in _WORD.findall(sentence))
            if len(words) >= LEAST[page.lang]:
                yield line, words
