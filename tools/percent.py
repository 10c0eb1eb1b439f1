"""Notebooks are percent files, `docs/<lang>/**/*.py`: code cells between text cells.

A percent file is read as a page of the house, line for line, so that every rule and every block
test sees Markdown, and a line of it is a line of the file. Where a cell's output belongs stands a
comment, `<!-- output 2 -->`, for `tools.notebooks` to put it there. All code cells are one chain:
each is tested and copied together with those above it.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.comments import CONTINUED
from tools.problems import problem

SUFFIX = ".py"
ALT = "alt-"  # key of the front matter that holds the alternative text of a cell's picture

_MARKER = re.compile(r"# %%(?P<text> \[markdown\])?(?: alt=(?P<alt>\".*\"))?\s*")
_TEXT = re.compile(r"#(?: (?P<text>.*))?")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_HEAD = "# ---"


@dataclass(frozen=True)
class _Cell:
    start: int
    end: int
    is_text: bool
    alt: str | None


def is_notebook(key: str) -> bool:
    """Whether the page of this key is a notebook."""
    return key.endswith(SUFFIX)


def to_markdown(text: str, path: str) -> tuple[str, dict[str, tuple[str, int]]]:
    """A percent file as a page: its Markdown, and key, value and line of alternative texts.

    ProblemError for whatever this reading and jupytext's could understand differently.
    """
    rows = text.split("\n")
    cells = list(_cells(rows, path))
    made = _front_matter(rows[: cells[0].start], path)
    alts = {}
    number = 0
    for before, cell in pairwise([_Cell(0, 0, True, None), *cells]):
        made.append(f"<!-- output {number} -->" if not before.is_text else "")
        if cell.is_text:
            made += _prose(rows, cell, path)
            continue
        if not before.is_text:
            remedy = "Say in a text cell between them what the second one shows"
            raise problem(path, cell.start + 1, "two code cells in a row", remedy)
        if number and made[-2].strip():
            remedy = "Leave a line empty between the cells"
            raise problem(path, cell.start, "no empty line above a code cell", remedy)
        if number:
            made[-2] = CONTINUED
        number += 1
        made[-1] = "```python"
        made += _code(rows, cell, path)
        if cell.alt is not None:
            alts[f"{ALT}{number}"] = cell.alt, cell.start + 1
    if not cells[-1].is_text:
        made += [f"<!-- output {number} -->", ""]
    return "\n".join(made), alts


def _cells(rows: Sequence[str], path: str) -> Iterator[_Cell]:
    starts = [index for index, row in enumerate(rows) if row.startswith("# %%")]
    if not starts:
        raise problem(path, 1, "a notebook without cells", "Begin it with # %% [markdown]")
    for start, end in pairwise([*starts, len(rows)]):
        found = _MARKER.fullmatch(rows[start])
        alt = None
        try:
            alt = json.loads(found["alt"]) if found and found["alt"] else None
        except ValueError:
            found = None
        if found is None or (found["text"] and alt is not None):
            remedy = 'Write # %% [markdown], # %% or # %% alt="…" for a cell that draws'
            raise problem(path, start + 1, f"a cell that begins {rows[start]}", remedy)
        yield _Cell(start, end, bool(found["text"]), alt)


def _front_matter(rows: Sequence[str], path: str) -> list[str]:
    """The comment at the top as front matter, and as many lines as the file has there."""
    for number, row in enumerate(rows, start=1):
        if row.strip() and not _TEXT.fullmatch(row):
            raise problem(path, number, "code above the first cell", "Begin a cell with # %%")
    if rows and rows[0] != _HEAD:
        remedy = 'Write # ---, # synced: "…", # --- at the top'
        raise problem(path, 1, "a notebook without front matter", remedy)
    return [_uncommented(row) for row in rows]


def _prose(rows: Sequence[str], cell: _Cell, path: str) -> Iterator[str]:
    for index in range(cell.start + 1, cell.end):
        if rows[index] and not _TEXT.fullmatch(rows[index]):
            remedy = "Begin it with # and a space, or begin a code cell with # %%"
            raise problem(path, index + 1, "a line of a text cell that is no comment", remedy)
        text = _uncommented(rows[index])
        if _FENCE.match(text):
            raise problem(path, index + 1, "a fence in a text cell", "Make it a code cell")
        yield text


def _code(rows: Sequence[str], cell: _Cell, path: str) -> list[str]:
    code = list(rows[cell.start + 1 : cell.end])
    last = next((n for n, row in reversed(list(enumerate(code))) if row.strip()), None)
    if last is None or not code[0].strip():
        raise problem(path, cell.start + 1, "an empty line or nothing below # %%", "Write code")
    closing = next((n for n, row in enumerate(code) if _FENCE.match(row)), None)
    if closing is not None:
        remedy = "Build the string from parts"
        raise problem(path, cell.start + 2 + closing, "a fence's ticks in code", remedy)
    if last + 1 == len(code):
        remedy = "Leave a line empty between the cells"
        raise problem(path, cell.end, "no empty line below a code cell", remedy)
    code[last + 1] = "```"
    return code


def _uncommented(row: str) -> str:
    return row.removeprefix("#").removeprefix(" ")
