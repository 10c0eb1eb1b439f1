"""Every link leads somewhere: to a page, heading or file that exists, in the same language.

Addresses of other sites begin with https:// and are ordinary links; those of this site are
relative, so that the pages work under any path and offline.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tools.contents import Contents
from tools.error_index import index
from tools.pages import Page
from tools.problems import Problem
from tools.repo import settings
from tools.rules.headings import GENERATED_ID
from tools.rules.regions import EXTRA_PAGES
from tools.structure import Link, Structure, read, structure

INDEX = "<!-- generated: error-index -->"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check(contents: Contents) -> list[Problem]:
    """A problem for each link that leads nowhere, elsewhere than it says, or without https."""
    found: list[Problem] = []
    site = settings(contents.root).site.rstrip("/")
    ids = _anchors(contents)
    for page in contents.pages.values():
        for link in structure(page).links:
            found += _outward(page.path, link, site)
            if not _SCHEME.match(link.target):
                found += _inward(page, link, contents, ids)
    for name in EXTRA_PAGES:
        path = contents.root / name
        if path.is_file():
            found += _loose(name, read(path.read_text(encoding="utf-8")), contents.root, site)
    return found


def _anchors(contents: Contents) -> Callable[[Page], frozenset[str]]:
    """A function that gives the ids of a page, those of generated parts included."""

    @cache
    def by_key(lang: str, key: str) -> frozenset[str]:
        page = contents.pages[lang, key]
        found = structure(page)
        ids = set(found.ids)
        if page.is_error and page.slug in contents.entries and contents.entries[page.slug].wordings:
            ids.add(GENERATED_ID)
        if any(mark.text == INDEX for mark in found.marks):
            ids |= read("\n".join(index(lang, contents))).ids
        return frozenset(ids)

    return lambda page: by_key(page.lang, page.key)


def _outward(path: str, link: Link, site: str) -> Iterator[Problem]:
    target = link.target
    if site and (target == site or target.startswith(f"{site}/")):
        yield Problem(
            path, link.line, f"the address of our own page {target}", "Link to the .md file instead"
        )
    scheme = _SCHEME.match(target)
    if scheme and scheme[0].lower() not in ("https:", "mailto:"):
        yield Problem(
            path,
            link.line,
            f"the link {target} is not encrypted or no link",
            "Use an https address",
        )
    if target.startswith("/"):
        yield Problem(
            path,
            link.line,
            f"the link {target} works only where the site is at the root of its host",
            "Write the path from this page",
        )


def _inward(
    page: Page, link: Link, contents: Contents, ids: Callable[[Page], frozenset[str]]
) -> Iterator[Problem]:
    path, _, anchor = link.target.partition("#")
    if path.startswith("/"):
        return
    key = posixpath.normpath(posixpath.join(page.chapter, path)) if path else page.key
    if key.startswith("../"):
        yield Problem(
            page.path,
            link.line,
            f"the link {link.target} leaves the language",
            "Link to the page in the same language; the reader has a switch",
        )
        return
    target = contents.pages.get((page.lang, key))
    if target is None:
        yield from _file(page, link, key, contents.root)
    elif anchor and anchor not in ids(target):
        yield Problem(
            page.path,
            link.line,
            f"{target.path} has no heading with the id {anchor}",
            f"Use one of {', '.join(sorted(ids(target))) or 'none: it has no ids'}",
        )


def _file(page: Page, link: Link, key: str, root: Path) -> Iterator[Problem]:
    homes = (f"docs/{page.lang}/{key}", f"docs/theme/{key}")
    if key.endswith((".md", ".html")) or not any((root / home).is_file() for home in homes):
        what = "picture" if link.image else "page"
        yield Problem(
            page.path,
            link.line,
            f"there is no {what} {homes[0]}",
            "Correct the link: a relative path to a .md file or a picture that exists",
        )


def _loose(name: str, found: Structure, root: Path, site: str) -> Iterator[Problem]:
    """The links of a file outside the site, to files of the repository."""
    for link in found.links:
        yield from _outward(name, link, site)
        path = link.target.partition("#")[0]
        inside = path and not _SCHEME.match(path) and not path.startswith("/")
        if inside and not (root / path).exists():
            yield Problem(name, link.line, f"there is no {path}", "Correct the link")
