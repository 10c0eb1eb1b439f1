"""Read a page's front matter: lines ``key: "value"`` between two ``---`` lines, and nothing else.

Values are JSON strings, which YAML reads the same way, so the site generator and this module agree
without a YAML library: the catalogue must be buildable by a bare interpreter.
"""

import json
import re
from typing import NamedTuple

KEYS = ("title", "diagnosis", "plain", "synced", "description", "template", "hide", "unproven")

_FENCE = "---"
_LINE = re.compile(r"([a-z][a-z_]*): (\".*\")[ ]*")


class FrontMatter(NamedTuple):
    """The parts of a page; ``lines`` and ``body_line`` count from 1 in the file."""

    values: dict[str, str]
    lines: dict[str, int]
    body: str
    body_line: int


class FrontMatterError(ValueError):
    """Front matter that cannot be read; ``line`` counts from 1, ``message`` names the remedy."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message


def parse(text: str) -> FrontMatter:
    """Split a page into front matter and body.

    A page that does not begin with ``---`` has no front matter: its body is the whole text.
    Raises FrontMatterError where a line is no ``key: "value"``, a key is unknown or stands twice,
    a value is no JSON string, or the closing ``---`` is missing.
    """
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if rows[0].rstrip() != _FENCE:
        return FrontMatter({}, {}, "\n".join(rows), 1)
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    for number, row in enumerate(rows[1:], start=2):
        if row.rstrip() == _FENCE:
            return FrontMatter(values, lines, "\n".join(rows[number:]), number + 1)
        if not row.strip():
            continue
        key, value = _read_line(row, number)
        if key in values:
            raise FrontMatterError(number, f"the key {key} stands twice; keep one of them")
        values[key] = value
        lines[key] = number
    raise FrontMatterError(1, "the front matter has no end; close it with a line ---")


def _read_line(row: str, number: int) -> tuple[str, str]:
    found = _LINE.fullmatch(row)
    if found is None:
        raise FrontMatterError(number, 'front matter holds only lines like key: "value"')
    key, literal = found.groups()
    if key not in KEYS:
        raise FrontMatterError(number, f"unknown key {key}; use one of {', '.join(KEYS)}")
    try:
        value = json.loads(literal)
    except ValueError as error:
        raise FrontMatterError(
            number, f'the value of {key} is no JSON string; write \\" and \\\\ for quotes'
        ) from error
    if not isinstance(value, str):
        raise FrontMatterError(number, f"the value of {key} is no text; put it in quotes")
    return key, value
