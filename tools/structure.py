"""What a page consists of, read from the page as written: headings, code, links, figures, marks.

Fences are opaque: no heading or link inside one counts; neither inside inline code. All line
numbers are those of the file.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tools.fences import Fence as Scanned
from tools.includes import LITERAL
from tools.pages import Page
from tools.quiet import Quiet, quiet

HEADING = re.compile(r"[ \t]*(#{1,6})(?!#)[ \t]*(\S.*?)[ \t]*#*[ \t]*")
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?:(?:[#.][^\s}]+|[\w-]+=[^\s}]+)[ \t]*)+\}")
ADMONITION = re.compile(
    r'[ \t]*(!!!|\?\?\?\+?|===[!+]*)[ \t]*([\w-]+(?:[ \t]+[\w-]+)*)?[ \t]*(?:"(.*)")?[ \t]*'
)
LABEL = r"\[((?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*)\]"
LINK = re.compile(
    rf"(!?){LABEL}\((<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
REFERENCE = re.compile(r"^[ \t]*\[([^\^\]][^\]]*)\]:[ \t]*<?([^\s>]+)>?.*$", re.MULTILINE)
AUTOLINK = re.compile(r"<([a-z][a-z0-9+.-]*:[^<>\s]+)>")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# Under a topic's heading, alone on its line: the question that the topic answers.
QUESTION = re.compile(r"<!-- ask: (\S.*?\S) -->")

_ID = re.compile(r"#([^\s}]+)")
_TAG_ID = re.compile(r"""\bid\s*=\s*["']?([^\s"'>]+)""")
_INCLUDE = re.compile(r'[ \t]*-+8<-+[ \t]+"([^"]+)"[ \t]*')
_FIGURE = re.compile(r"<!--\s*generated: figure (.+?)\s*-->")


@dataclass(frozen=True)
class Heading:
    """A heading; `id` is the explicit one, empty where none is written."""

    level: int
    id: str
    text: str
    line: int


@dataclass(frozen=True)
class Fence:
    """A code fence: what stands behind its ticks, its content, its first line in the file."""

    info: str
    text: str
    line: int


@dataclass(frozen=True)
class Include:
    """A code include: `path` or `path:region`."""

    target: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link, an image, an autolink or a reference definition."""

    target: str
    line: int
    image: bool


@dataclass(frozen=True)
class Figure:
    """A generated figure, by its name."""

    name: str
    line: int


@dataclass(frozen=True)
class Admonition:
    """An admonition, a details block or a tab: marker and kind, as in `!!! misbelief`."""

    kind: str
    line: int
    title: str = ""


@dataclass(frozen=True)
class Mark:
    """A comment of the page, `<!--` and `-->` included."""

    text: str
    line: int


@dataclass(frozen=True)
class Structure:
    """Everything of a page but its prose, each kind in order of line; `ids` are all written ids."""

    headings: tuple[Heading, ...]
    fences: tuple[Fence, ...]
    includes: tuple[Include, ...]
    links: tuple[Link, ...]
    figures: tuple[Figure, ...]
    admonitions: tuple[Admonition, ...]
    marks: tuple[Mark, ...]
    ids: frozenset[str]


def structure(page: Page) -> Structure:
    """The structure of a page of the site."""
    return read(page.body, page.body_line)


def title(page: Page) -> str:
    """The page's H1; empty where it has none."""
    return next((each.text for each in structure(page).headings if each.level == 1), "")


@lru_cache(maxsize=8192)
def read(text: str, first_line: int = 1) -> Structure:
    """The structure of any Markdown text that begins on `first_line` of its file."""
    calm = quiet(text)
    before = first_line - 1
    marks = tuple(Mark(comment, before + line) for comment, line in calm.comments)
    return Structure(
        headings=tuple(_headings(calm, before)),
        fences=tuple(
            Fence(fence.info.strip(), fence.text, first_line + fence.start) for fence in calm.fences
        ),
        includes=tuple(_includes(calm.fences, first_line)),
        links=tuple(sorted(_links(calm, before), key=lambda link: link.line)),
        figures=tuple(
            Figure(found[1], mark.line) for mark in marks if (found := _FIGURE.fullmatch(mark.text))
        ),
        admonitions=tuple(_admonitions(calm, before)),
        marks=marks,
        ids=frozenset(_ids(calm)),
    )


def _includes(fences: Iterable[Scanned], first_line: int) -> Iterator[Include]:
    for fence in fences:
        if fence.language in LITERAL:
            continue  # they show our vocabulary
        for number, row in enumerate(fence.lines, start=first_line + fence.start + 1):
            if found := _INCLUDE.fullmatch(row):
                yield Include(found[1], number)


def _headings(calm: Quiet, before: int) -> Iterator[Heading]:
    for number, row in enumerate(calm.text.split("\n"), start=1):
        found = HEADING.fullmatch(row)
        if found is None:
            continue
        written = found[2]
        attributes = ATTRIBUTES.search(written)
        slug = _ID.search(attributes[0]) if attributes else None
        text = calm.restore(ATTRIBUTES.sub("", written)).strip()
        yield Heading(len(found[1]), slug[1] if slug else "", text, before + number)


def _admonitions(calm: Quiet, before: int) -> Iterator[Admonition]:
    for number, row in enumerate(calm.text.split("\n"), start=1):
        found = ADMONITION.fullmatch(row)
        if found is not None and (found[2] or found[3]):
            title = calm.restore(found[3] or "")
            yield Admonition(f"{found[1]} {found[2] or ''}".strip(), before + number, title)


def _links(calm: Quiet, before: int) -> Iterator[Link]:
    def line(found: re.Match[str]) -> int:
        return before + calm.text.count("\n", 0, found.start()) + 1

    for found in LINK.finditer(calm.text):
        yield Link(found[3].strip("<>"), line(found), image=found[1] == "!")
        for inner in LINK.finditer(found[2]):  # an image that is a link's text
            yield Link(inner[3].strip("<>"), line(found), image=inner[1] == "!")
    for found in REFERENCE.finditer(calm.text):
        yield Link(found[2], line(found), image=False)
    for found in AUTOLINK.finditer(calm.text):
        yield Link(found[1], line(found), image=False)


def _ids(calm: Quiet) -> Iterator[str]:
    for attributes in ATTRIBUTES.finditer(calm.text):
        yield from _ID.findall(attributes[0])
    for tag in TAG.finditer(calm.text):
        yield from _TAG_ID.findall(tag[0])
