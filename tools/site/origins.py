"""No page may ask another origin for anything: what a built file would load from elsewhere."""

import re
from collections.abc import Container, Iterator
from html.parser import HTMLParser
from pathlib import Path

from tools.problems import Problem

# Where a browser loads what an attribute names; a plain link (`<a href>`) loads nothing.
_LOADING = {
    "audio": ("src",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_NOT_LOADED = {"alternate", "author", "canonical", "help", "license", "me", "next", "prev"}
_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.I)
_CSS = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:[a-z][a-z0-9+.-]*:)?//[^"')\s]+)""", re.I)
_SCRIPT = re.compile(
    r"""(?:importScripts|fetch|import|new\s+(?:Worker|WebSocket|EventSource|Image)|\.open)"""
    r"""\s*\([^)]*?["'`]((?:[a-z][a-z0-9+.-]*:)?//[^"'`]+)""",
    re.I,
)
_KINDS = (".html", ".css", ".js")
_REMEDY = "Keep a copy in docs/theme/assets and name that"


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.inside = tag
        for name in _LOADING.get(tag, ()):
            for address in re.split(r",\s+", values.get(name, "")):
                self._add(address)
        if tag == "link" and not set(values.get("rel", "").lower().split()) & _NOT_LOADED:
            self._add(values.get("href", ""))
        for address in _CSS.findall(values.get("style", "")):
            self._add(address)

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        pattern = {"style": _CSS, "script": _SCRIPT}.get(self.inside)
        for address in pattern.findall(data) if pattern else ():
            self._add(address)

    def _add(self, address: str) -> None:
        if _FOREIGN.match(address):
            self.found.append((self.getpos()[0], address.strip().split()[0]))


def foreign_loads(text: str, suffix: str) -> Iterator[tuple[int, str]]:
    """Line and address of everything that a file of this kind loads from another origin."""
    if suffix == ".html":
        page = _Page()
        page.feed(text)
        yield from page.found
        return
    pattern = {".css": _CSS, ".js": _SCRIPT}.get(suffix)
    if pattern is None:
        return
    for found in pattern.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, found[1]


def check_site(site: Path, elsewhere: Container[Path]) -> list[Problem]:
    """A problem for every address of another origin that a file of the built site would load.

    Folders `elsewhere` are other builds' business. The theme's own bundle is left out: it names
    hosts for features that are off, and the content security policy keeps them off.
    """
    problems = []
    for path in sorted(site.rglob("*")):
        inside = path.relative_to(site)
        if path.suffix not in _KINDS or site / inside.parts[0] in elsewhere:
            continue
        if inside.parts[:2] == ("assets", "javascripts"):
            continue
        for line, address in foreign_loads(path.read_text(encoding="utf-8"), path.suffix):
            message = f"this file would load {address} from another origin"
            problems.append(Problem(f"{site.name}/{inside.as_posix()}", line, message, _REMEDY))
    return problems
