"""Headings: an explicit id each, one H1 on a page, the fixed sections on an error's page."""

import re
from collections.abc import Iterator

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.structure import Heading, structure

ERROR_SECTIONS = ("why", "reproduce", "fix", "find-it", "see-also")
DOCUMENTED_SECTIONS = ("why", "fix", "find-it", "see-also")
SILENT_SECTIONS = ("why", "reproduce", "detect", "fix", "find-it", "see-also")
GENERATED_ID = "message"
ERROR_KEYS = ("title", "diagnosis")

_SLUG = re.compile(r"[A-Za-z0-9.-]+")


def check(contents: Contents) -> list[Problem]:
    """A problem for each heading that breaks the pattern of its page."""
    return [
        problem
        for page in contents.pages.values()
        for problem in (
            *_ids(page),
            *(_error(page, _sections(page, contents)) if page.is_error else _titled(page)),
        )
    ]


def _ids(page: Page) -> Iterator[Problem]:
    first: dict[str, Heading] = {}
    for heading in structure(page).headings:
        slug = heading.id
        if not slug:
            if heading.level > 1:
                yield Problem(
                    page.path,
                    heading.line,
                    f"the heading {heading.text} has no id",
                    "Write an English one behind it, equal in both languages: { #short-id }",
                )
            continue
        if not _SLUG.fullmatch(slug):
            yield Problem(
                page.path,
                heading.line,
                f"the id {slug} holds more than letters, digits, dots and hyphens",
                "Write the id in English, with hyphens between words",
            )
        if slug in first:
            yield Problem(
                page.path,
                heading.line,
                f"the id {slug} stands on line {first[slug].line} already",
                "Give each heading of a page its own id",
            )
        first.setdefault(slug, heading)


def _titled(page: Page) -> Iterator[Problem]:
    headings = structure(page).headings
    titles = [heading for heading in headings if heading.level == 1]
    if not titles or headings[0].level != 1:
        yield Problem(
            page.path,
            headings[0].line if headings else page.body_line,
            "the page does not begin with its title",
            "Write the title as the first heading: # Title",
        )
    for title in titles[1:]:
        yield Problem(
            page.path,
            title.line,
            f"the page has a second title, {title.text}",
            "Give it two number signs and an id: ## Heading { #short-id }",
        )


def _sections(page: Page, contents: Contents) -> tuple[str, ...]:
    """What fails without a message needs a way to see that it does; what never ran shows no run."""
    entry = contents.entries.get(page.slug)
    if "unproven" in page.meta:
        return DOCUMENTED_SECTIONS
    return SILENT_SECTIONS if entry and entry.kind == "silent" else ERROR_SECTIONS


def _error(page: Page, fixed_sections: tuple[str, ...]) -> Iterator[Problem]:
    headings = structure(page).headings
    for key in ERROR_KEYS:
        if not page.meta.get(key):
            yield Problem(
                page.path,
                page.meta_lines.get(key, 1),
                f"the front matter of an error's page needs {key}",
                f'Add the line {key}: "…"',
            )
    for heading in headings:
        if heading.level == 1 or heading.id == GENERATED_ID:
            yield Problem(
                page.path,
                heading.line,
                "an error's page gets its title and #message from its entry",
                "Remove this heading",
            )
    sections = [heading for heading in headings if heading.level == 2]
    found = [heading.id for heading in sections if heading.id != GENERATED_ID]
    if found != list(fixed_sections):
        wrong = next(
            (h for h, fixed in zip(sections, fixed_sections, strict=False) if h.id != fixed),
            sections[-1] if sections else None,
        )
        yield Problem(
            page.path,
            wrong.line if wrong else page.body_line,
            f"the sections are {', '.join(found) or 'missing'}",
            f"Give the page exactly the sections {', '.join(fixed_sections)}, in this order",
        )
