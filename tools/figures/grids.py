"""Grids of numbers for figures of windows that slide: cells, windows over them, plain lines."""

from collections.abc import Callable, Sequence

from tools.figures import svg

Grid = Sequence[Sequence[float]]
Tone = Callable[[int, int], tuple[str, bool]]


def plain(row: int, column: int) -> tuple[str, bool]:
    """The tone of a cell that nothing is said of: no colour, no dashes."""
    return "", False


def grid(left: float, top: float, size: float, numbers: Grid, tone: Tone = plain) -> list[str]:
    """Square cells with their numbers; `tone(row, column)` gives class and whether dashed."""
    lines = []
    for row, line in enumerate(numbers):
        for column, number in enumerate(line):
            kind, dashed = tone(row, column)
            inset = 2 if kind else 0
            x, y = left + column * size + inset, top + row * size + inset
            side = size - 2 * inset
            lines += svg.cell(x, y, side, side, spell(number), tone=kind, dashed=dashed)
    return lines


def window(
    left: float,
    top: float,
    size: float,
    place: tuple[int, int],
    reach: tuple[int, int],
    *,
    tone: str,
    dashed: bool = False,
) -> str:
    """An outline around `reach` rows and columns of a grid, from the cell `place` on."""
    x, y = left + place[1] * size, top + place[0] * size
    return svg.box(x, y, reach[1] * size, reach[0] * size, tone=tone, dashed=dashed)


def line(
    x: float, y: float, to_x: float, to_y: float, *, tone: str = "", dashed: bool = False
) -> str:
    """A straight line without a head; thick with a tone."""
    dashes = f' stroke-dasharray="{svg.DASHES}"' if dashed else ""
    return (
        f'<path class="{tone or "fig-line"}" d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" fill="none"'
        f' {svg.LINE} stroke-width="{2 if tone else svg.THIN}"{dashes}/>'
    )


def spell(number: float) -> str:
    """A number as a figure shows it: no trailing zeros, a real minus sign."""
    return f"{number:g}".replace("-", "\u2212")
