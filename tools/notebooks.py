"""The outputs of notebooks: put where `tools.percent` left a comment for each code cell.

A text becomes a fence like every other output of the house, a picture a file beside the page.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from tools.comments import CONTINUED
from tools.percent import ALT
from tools.problems import problem
from tools.spelling import EXPECTED

_OUTPUT = re.compile(r"^<!-- output (\d+) -->$", re.MULTILINE)
_TICKS = re.compile("`{3,}")
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)pt" height="([\d.]+)pt"')
_PIXELS = 96 / 72  # in a point


@dataclass(frozen=True)
class Output:
    """What a cell showed: plain text, or a picture as SVG."""

    content: str
    is_picture: bool = False


def complete(
    markdown: str,
    outputs: Sequence[Sequence[Output]],
    meta: Mapping[str, str],
    path: str,
    name: str,
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
