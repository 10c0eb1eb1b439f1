"""The rendered pages as HTML: which blocks of code they hold, and how blocks belong together."""

import re
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

_DIV = '<div class="'
_COMMENT = r"(?:<p>)?<!--\s*pytest[.-].*?-->(?:</p>)?"
_NAMED = r"(?:<p>)?<!--\s*pytest-codeblocks:\s*{}\s*-->(?:</p>)?"
_OUTPUT = re.compile(rf"{_NAMED.format('expected-output')}\s*{_DIV}", re.S)
# Between the comment and its block, others of the same vocabulary may stand.
_CONTINUES = re.compile(rf"{_NAMED.format('cont')}((?:\s*{_COMMENT})*\s*){_DIV}", re.S)
_COMMENTS = re.compile(rf"{_COMMENT}\s*", re.S)
_COMMENT_LINE = re.compile(r"^[ ]*<!--\s*pytest[.-].*-->[ ]*$", re.M)
# A page's stamp, and drawings, whose labels are said in the text around them.
_NOT_SEARCHED = re.compile(
    '<(p class="note-(?:stamp|ran|needs|download)|figure class="note-figure)'
)
_H1 = re.compile(r"<h1\b")


class CodeBlock(NamedTuple):
    """A block of code as a reader sees it: the language that colours it, and its text."""

    language: str
    text: str


def part_comments(markdown: str) -> str:
    """A blank line after each comment of the block tests: in an admonition Markdown would take
    comment and fence for one paragraph.
    """
    return _COMMENT_LINE.sub(lambda line: f"{line[0]}\n", markdown)


def mark_blocks(html: str) -> str:
    """Turn the comments that steer the block tests into classes that the theme knows.

    Output is joined to the code above it and has no copy button; a block that continues another is
    copied together with it.
    """
    html = _OUTPUT.sub(f"{_DIV}note-output no-copy ", html)
    html = _CONTINUES.sub(rf"\1{_DIV}note-continues ", html)
    # Material's index leaves out what says so, and takes the attribute away again.
    html = _NOT_SEARCHED.sub(_exclude, html)
    return _COMMENTS.sub("", html)


def mark_message(html: str) -> str:
    """Mark the H1 of an error page, which is a whole message and set small."""
    return _H1.sub('<h1 class="note-message"', html, count=1)


def code_blocks(html: str) -> list[CodeBlock]:
    """Every block of code on a page, in order, without line numbers and other decoration."""
    blocks = []
    for pre in BeautifulSoup(html, "lxml").select("pre > code"):
        holder = pre.find_parent(class_=_is_language)
        blocks.append(CodeBlock(_language(holder) if holder else "", pre.get_text().rstrip("\n")))
    return blocks


def _exclude(start: re.Match[str]) -> str:
    tag, _, rest = start[1].partition(" ")
    return f'<{tag} data-search-exclude="true" {rest}'


def _is_language(value: str | None) -> bool:
    return value is not None and value.startswith("language-")


def _language(holder: Tag) -> str:
    classes = holder.get_attribute_list("class")
    return next(name for name in classes if name and name.startswith("language-"))[9:]
