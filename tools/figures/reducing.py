"""The figure `dim-of-reduction`: max and sum along both dimensions of one small grid."""

from collections.abc import Callable, Iterable, Mapping

from tools.figures import svg

NAME = "dim-of-reduction"
GRID = [[7, 2, 4, 6], [0, 8, 3, 5], [9, 1, 8, 4]]

_LEFT, _TOP = 44.0, 34.0
_WIDE, _HIGH = 34.0, 30.0
_REDUCE: Mapping[str, Callable[[Iterable[int]], int]] = {"max": max, "sum": sum}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "dim 是要消去的那一维",
        "described": (
            "x 的形状是 {shape}，各行是 {rows}。沿 dim=1，每行剩一个数，形状 {shape1}："
            "max 是 {max1}，sum 是 {sum1}。沿 dim=0，每列剩一个数，形状 {shape0}："
            "max 是 {max0}，sum 是 {sum0}。"
        ),
        "caption": "写哪一维，哪一维就消失：向右是 dim=1，每行剩一个数；"
        "向下是 dim=0，每列剩一个数。",
        "between": "；",
    },
    "en": {
        "title": "dim is the dimension that disappears",
        "described": (
            "x has the shape {shape}; its rows are {rows}. Along dim=1 one number a row is left, "
            "shape {shape1}: max is {max1}, sum is {sum1}. Along dim=0 one number a column is "
            "left, shape {shape0}: max is {max0}, sum is {sum0}."
        ),
        "caption": "The dimension that you name disappears: to the right dim=1, which leaves a "
        "number a row; downwards dim=0, which leaves a number a column.",
        "between": "; ",
    },
}


def reduce(grid: list[list[int]], how: str, dim: int) -> list[int]:
    """`how`, "max" or "sum", along `dim` of a two-dimensional grid: 0 down, 1 across."""
    lines: Iterable[Iterable[int]] = grid if dim == 1 else zip(*grid, strict=True)
    return [_REDUCE[how](line) for line in lines]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    rows, columns = len(GRID), len(GRID[0])
    right, bottom = _LEFT + columns * _WIDE, _TOP + rows * _HIGH
    values: dict[str, object] = {
        f"{how}{dim}": _spell(reduce(GRID, how, dim)) for how in _REDUCE for dim in (0, 1)
    }
    drawing = [svg.label(_LEFT, _TOP - 10, f"x {(rows, columns)}", code=True)]
    for row, numbers in enumerate(GRID):
        for column, number in enumerate(numbers):
            drawing += svg.cell(*_place(_LEFT, _TOP, row, column), str(number))
    drawing += [*_right(right + 8, bottom), *_down(right, bottom + 8)]
    described = words["described"].format(
        shape=(rows, columns),
        shape1=f"({rows},)",
        shape0=f"({columns},)",
        rows=words["between"].join(map(_spell, GRID)),
        **values,
    )
    return svg.frame(
        NAME, 268, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _right(start: float, bottom: float) -> list[str]:
    """What is left of each row along dim=1."""
    left = start + 40
    middle = (_TOP + bottom) / 2
    lines = svg.straight(start, middle, left - 8, middle, tone="fig-a")
    for column, how in enumerate(_REDUCE):
        middle = left + (column + 0.5) * 44
        lines += [svg.label(middle, _TOP - 10, how, anchor="middle", code=True)]
        for row, number in enumerate(reduce(GRID, how, 1)):
            place = left + column * 44 + 2, _TOP + row * _HIGH + 2, 40, _HIGH - 4
            lines += svg.cell(*place, str(number), tone="fig-a")
    below = f"dim=1 ({len(GRID)},)"
    return [*lines, svg.label(left + 2, bottom + 20, below, code=True, tone="fig-a")]


def _down(right: float, start: float) -> list[str]:
    """What is left of each column along dim=0."""
    top = start + 34
    x = (_LEFT + right) / 2
    lines = svg.straight(x, start, x, top - 7, tone="fig-b")
    for row, how in enumerate(_REDUCE):
        lines += [svg.label(0, top + row * 34 + 20, how, code=True)]
        for column, number in enumerate(reduce(GRID, how, 0)):
            place = _LEFT + column * _WIDE + 2, top + row * 34 + 2, _WIDE - 4, 26
            lines += svg.cell(*place, str(number), tone="fig-b", dashed=True)
    below = f"dim=0 ({len(GRID[0])},)"
    return [*lines, svg.label(_LEFT, top + 88, below, code=True, tone="fig-b")]


def _place(left: float, top: float, row: int, column: int) -> tuple[float, float, float, float]:
    return left + column * _WIDE, top + row * _HIGH, _WIDE, _HIGH


def _spell(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))
