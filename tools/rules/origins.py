"""No page asks another origin for anything: readers may be offline, or behind a firewall.

Other addresses stand in pages as ordinary links only, never as what a browser loads by itself.
The built site is looked through by `tools.site.origins`; here the cause is named before a build.
"""

import re
from collections.abc import Iterator

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.quiet import quiet
from tools.rules.tree import files
from tools.site.origins import foreign_loads
from tools.structure import structure

THEME = "docs/theme/"
LOADING_LANGUAGES = ("mermaid",)
_KINDS = {".html": ".html", ".xml": ".html", ".svg": ".html", ".css": ".css", ".js": ".js"}
_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def check(contents: Contents) -> list[Problem]:
    """A problem for each thing that a browser would load from another origin."""
    found: list[Problem] = []
    for page in contents.pages.values():
        found += _page(page)
    for path in files(contents.root):
        suffix = path[path.rfind(".") :]
        if path.startswith(THEME) and suffix in _KINDS:
            text = (contents.root / path).read_text(encoding="utf-8", errors="replace")
            for line, address in foreign_loads(text, _KINDS[suffix]):
                found.append(_problem(path, line, address))
    return found


def _page(page: Page) -> Iterator[Problem]:
    found = structure(page)
    for link in found.links:
        if link.image and _REMOTE.match(link.target):
            yield _problem(page.path, link.line, link.target)
    for fence in found.fences:
        if fence.info.split(" ")[0] in LOADING_LANGUAGES:
            yield Problem(
                page.path,
                fence.line,
                f"a {fence.info} block makes the theme load a script from another origin",
                "Use a generated figure",
            )
    for line, address in foreign_loads(quiet(page.body).text, ".html"):
        yield _problem(page.path, page.body_line + line - 1, address)


def _problem(path: str, line: int, address: str) -> Problem:
    return Problem(
        path,
        line,
        f"a browser would load {address} from another origin",
        "Keep a copy in docs/theme/assets and name that, or make it an ordinary link",
    )
