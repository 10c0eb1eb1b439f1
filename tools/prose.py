"""What a translator writes on a page: headings, paragraphs, titles, the words of front matter.

Code blocks, outputs, includes, comments, ids and the targets of links are no prose: their equality
is a matter of structure. The question that a topic answers is prose, though it is a comment.
Inline code is part of its sentence.
"""

import hashlib
import re
from collections.abc import Iterator

from tools.pages import Page
from tools.percent import ALT
from tools.quiet import Quiet, quiet
from tools.structure import (
    ADMONITION,
    ATTRIBUTES,
    AUTOLINK,
    HEADING,
    LINK,
    QUESTION,
    REFERENCE,
    TAG,
)

TRANSLATED = ("title", "diagnosis", "plain", "unproven", "description")
HASH_LENGTH = 12

_STARS = re.compile(r"(?<!\\)(\*{1,3}|~~|==)(?=\S)(.+?)(?<=\S)\1")
_PLACEHOLDER = re.compile(r"\{[a-z_]\w*\}")


def prose(page: Page) -> str:
    """All prose of a page, white space normalised."""
    calm = quiet(_asked(page.body))
    words = [page.meta[key] for key in _translated(page)]
    words += [calm.restore(row) for row in _rows(calm)]
    return " ".join(" ".join(words).split())


def prose_hash(page: Page) -> str:
    """The first twelve hexadecimal digits of the SHA-256 of a page's prose."""
    return hashlib.sha256(prose(page).encode()).hexdigest()[:HASH_LENGTH]


def plain_lines(page: Page) -> Iterator[tuple[int, str]]:
    """Line number and plain text of each line of prose: no markup, `x` in place of inline code."""
    for key in _translated(page):
        yield page.meta_lines[key], plain(_PLACEHOLDER.sub("x", page.meta[key]))
    yield from plain_text(page.body, page.body_line)


def plain_text(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Line number and plain text of each line of prose of any Markdown text."""
    calm = quiet(_asked(text))
    for number, row in enumerate(_rows(calm), start=first_line):
        shown = calm.replace(TAG.sub("", _unstarred(row)), "x").strip()
        if shown:
            yield number, shown


def plain(text: str) -> str:
    """One line of Markdown prose as plain text."""
    return " ".join(row for _, row in plain_text(text))


def _asked(text: str) -> str:
    """The text with the questions that stand in comments as prose: indexes show them."""
    return QUESTION.sub(r"\1", text)


def _translated(page: Page) -> list[str]:
    """The keys of the front matter that hold words."""
    keys = [*TRANSLATED, *(key for key in page.meta if key.startswith(ALT))]
    return [key for key in keys if page.meta.get(key)]


def _rows(calm: Quiet) -> list[str]:
    text = AUTOLINK.sub("", REFERENCE.sub(r"\1", calm.text))
    while (shorter := LINK.sub(_label, text)) != text:
        text = shorter
    return [_words(row) for row in text.split("\n")]


def _label(found: re.Match[str]) -> str:
    rest = found[0].count("\n") - found[2].count("\n")
    return found[2] + "\n" * rest


def _words(row: str) -> str:
    if heading := HEADING.fullmatch(row):
        return ATTRIBUTES.sub("", heading[2])
    if (admonition := ADMONITION.fullmatch(row)) and (admonition[2] or admonition[3]):
        return admonition[3] or ""
    return ATTRIBUTES.sub("", row)


def _unstarred(row: str) -> str:
    while (shorter := _STARS.sub(r"\2", row)) != row:
        row = shorter
    return row
