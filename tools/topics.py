"""The topics of one language, in reading order: what they answer, correct, cause and name.

A topic is a second-level heading of a page that belongs to a chapter, and all below it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.pages import Page
from tools.structure import QUESTION, Heading, Structure, structure

NO_CHAPTERS = ("errors", "indexes", "paths")  # folders whose pages hold no topics
MISBELIEF = "!!! misbelief"
_ENTRY = re.compile(r'pytest\.mark\.(?:raises|warns|process)\("([a-z0-9-]+)"\)')
_ENTRY_PAGE = re.compile(r"(?:\.\./)?errors/([a-z0-9-]+)\.md(?:#.*)?")


@dataclass(frozen=True)
class Topic:
    """A topic: its page, its heading, and what stands below it.

    `misbeliefs` are their titles; `causes` slugs of the error entries that it raises or links;
    `includes` the snippets that it shows, as the page names them.
    """

    page: Page
    heading: Heading
    question: str
    claim: str
    misbeliefs: tuple[str, ...]
    causes: tuple[str, ...]
    includes: tuple[str, ...]

    @property
    def title(self) -> str:
        """The heading's words."""
        return self.heading.text

    @property
    def key(self) -> str:
        """Where it stands, as `shapes/memory.md#view-vs-reshape`."""
        return f"{self.page.key}#{self.heading.id}"


def has_topics(page: Page) -> bool:
    """Whether the second-level headings of the page are topics."""
    if page.is_notebook or page.slug == "index":
        return False  # a notebook's code stands in it
    return bool(page.chapter) and page.chapter not in NO_CHAPTERS


def topics(pages: Mapping[tuple[str, str], Page], order: Sequence[str], lang: str) -> list[Topic]:
    """Every topic of the pages in `order`."""
    listed = (pages[lang, key] for key in order if (lang, key) in pages)
    return [topic for page in listed if has_topics(page) for topic in _topics(page)]


def _topics(page: Page) -> Iterator[Topic]:
    found = structure(page)
    rows = page.body.split("\n")
    headings = [heading for heading in found.headings if heading.level == 2 and heading.id]
    ends = [*(heading.line for heading in headings), page.body_line + len(rows)]
    for heading, (start, end) in zip(headings, pairwise(ends), strict=True):
        inside = range(start, end)
        yield Topic(
            page,
            heading,
            _first(question for _, question in _questions(found, inside)),
            _claim(rows[start - page.body_line + 1 : end - page.body_line]),
            tuple(
                admonition.title
                for admonition in found.admonitions
                if admonition.kind == MISBELIEF and admonition.line in inside
            ),
            tuple(dict.fromkeys(_causes(found, inside))),
            tuple(include.target for include in found.includes if include.line in inside),
        )


def _questions(found: Structure, inside: range) -> Iterator[tuple[int, str]]:
    for mark in found.marks:
        if mark.line in inside and (asked := QUESTION.fullmatch(mark.text)):
            yield mark.line, asked[1]


def _causes(found: Structure, inside: range) -> Iterator[str]:
    for mark in found.marks:
        if mark.line in inside:
            yield from _ENTRY.findall(mark.text)
    for link in found.links:
        if link.line in inside and (entry := _ENTRY_PAGE.fullmatch(link.target)):
            yield entry[1]


def _claim(rows: Iterable[str]) -> str:
    """The first paragraph below a heading."""
    return _first(row for row in rows if row.strip() and not row.startswith(("<!--", "```")))


def _first(found: Iterable[str]) -> str:
    return next(iter(found), "")
