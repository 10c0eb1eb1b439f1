"""Notebooks: pages that are percent files, `docs/<lang>/**/*.py`, code cells between text cells.

A notebook is read as a page of the house, line for line, so that every rule and every block test
sees Markdown, and a line of it is a line of the file. Where a cell's output belongs stands a
comment, `<!-- output 2 -->`; whoever has run the cells puts the outputs there (`complete`). All
code cells are one chain: each is tested and copied together with those above it.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from tools.comments import CONTINUED
from tools.problems import problem
from tools.spelling import EXPECTED

SUFFIX = ".py"
ALT = "alt-"  # key of the front matter that holds the alternative text of a cell's picture

_MARKER = re.compile(r"# %%(?P<text> \[markdown\])?(?: alt=(?P<alt>\".*\"))?\s*")
_TEXT = re.compile(r"#(?: (?P<text>.*))?")
_OUTPUT = re.compile(r"^<!-- output (\d+) -->$", re.MULTILINE)
_HEAD = "# ---"
_TICKS = re.compile("`{3,}")
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)pt" height="([\d.]+)pt"')
_PIXELS = 96 / 72  # in a point


@dataclass(frozen=True)
class Output:
    """What a cell showed: plain text, or a picture as SVG."""

    content: str
    is_picture: bool = False


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


def complete(
    markdown: str, outputs: Sequence[Sequence[Output]], meta: Mapping[str, str], path: str, name: str
) -> tuple[str, dict[str, str]]:
    """The staged notebook with its outputs, and the pictures by file name, `name`-2.svg.

    `outputs` are those of each code cell; `meta` holds the pictures' alternative texts. Raises
    ProblemError where a picture has none, a text has no picture, or a text differs in each run.
    """
    lines = {int(found[1]): 0 for found in _OUTPUT.finditer(markdown)}
    if len(lines) != len(outputs):
        raise problem(
            path,
            1,
            f"{len(lines)} code cells were read and {len(outputs)} were run",
            "Begin each cell with a line # %% or # %% [markdown]",
        )
    pictures: dict[str, str] = {}

    def put(found: re.Match[str]) -> str:
        number = int(found[1])
        alt = meta.get(f"{ALT}{number}")
        drawn = [output.content for output in outputs[number - 1] if output.is_picture]
        _check_picture(number, len(drawn), alt, path)
        shown = [_text(o.content, number, path) for o in outputs[number - 1] if not o.is_picture]
        for svg in drawn:
            file = f"{name}-{number}.svg"
            pictures[file] = _plain_svg(svg)
            shown.append(_picture(file, svg, alt or ""))
        return "".join(f"\n{part}\n" for part in shown)

    # Markdown wants an empty line above a comment; in the percent file it stands for the comment.
    spaced = markdown.replace(f"\n{CONTINUED}\n", f"\n\n{CONTINUED}\n")
    return _OUTPUT.sub(put, spaced), pictures


def without_outputs(markdown: str, note: str) -> str:
    """The staged notebook as it is where nobody has run it: `note` says so below its title."""
    spaced = _OUTPUT.sub("", markdown).replace(f"\n{CONTINUED}\n", f"\n\n{CONTINUED}\n")
    title = re.search(r"^# .*$", spaced, re.MULTILINE)
    place = title.end() if title else 0
    shown = f'\n\n<p class="note-stamp note-stamp-missing">{escape(note)}</p>\n'
    return spaced[:place] + shown + spaced[place:]


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
        yield _uncommented(rows[index])


def _code(rows: Sequence[str], cell: _Cell, path: str) -> list[str]:
    code = list(rows[cell.start + 1 : cell.end])
    last = next((n for n, row in reversed(list(enumerate(code))) if row.strip()), None)
    if last is None or not code[0].strip():
        raise problem(path, cell.start + 1, "an empty line or nothing below # %%", "Write code")
    if last + 1 == len(code):
        remedy = "Leave a line empty between the cells"
        raise problem(path, cell.end, "no empty line below a code cell", remedy)
    code[last + 1] = "```"
    return code


def _uncommented(row: str) -> str:
    return row.removeprefix("#").removeprefix(" ")


def _check_picture(number: int, drawn: int, alt: str | None, path: str) -> None:
    if drawn > 1:
        raise problem(path, 1, f"code cell {number} draws {drawn} pictures", "Draw one in a cell")
    if drawn and not alt:
        remedy = 'Say what it shows behind the cell\'s mark: # %% alt="…"'
        raise problem(path, 1, f"the picture of code cell {number} has no words", remedy)
    if alt is not None and not drawn:
        remedy = "Draw one, or take the words away"
        raise problem(path, 1, f"code cell {number} has alt and draws nothing", remedy)


def _text(text: str, number: int, path: str) -> str:
    if " at 0x" in text:
        remedy = "Print what stays the same, or assign the value to a name"
        raise problem(path, 1, f"code cell {number} shows an address in memory", remedy)
    ticks = "`" * max([3, *(len(run) + 1 for run in _TICKS.findall(text))])
    return f"{EXPECTED}\n{ticks}text\n{text.rstrip()}\n{ticks}"


def _picture(file: str, svg: str, alt: str) -> str:
    found = _SIZE.search(svg)
    points = found.groups() if found else ()
    size = [round(float(value) * _PIXELS) for value in points]
    sizes = f' width="{size[0]}" height="{size[1]}"' if size else ""
    words = escape(" ".join(alt.split()))
    return f'<p class="note-plot"><img src="{file}" alt="{words}"{sizes} loading="lazy"></p>'


def _plain_svg(svg: str) -> str:
    """The drawing without what speaks of its maker."""
    return re.sub(r"\s*<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
