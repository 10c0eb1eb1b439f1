"""The figure `cat-and-stack`: the same two tensors made longer by cat, piled up by stack."""

from collections.abc import Mapping, Sequence
from itertools import chain

from tools.figures import svg

Grid = list[list[int]]

NAME = "cat-and-stack"
A: Grid = [[1, 2, 3], [4, 5, 6]]
B: Grid = [[7, 8, 9], [10, 11, 12]]

_CELL = 32.0
_ROW = 27.0
_RIGHT = 190.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "cat 接长，stack 摞起来",
        "described": (
            "a 和 b 的形状都是 {shape}。"
            "cat 沿 dim=0 得到 {cat0_shape}，a 的各行在上，b 的各行在下：{cat0}。"
            "cat 沿 dim=1 得到 {cat1_shape}，每行先 a 后 b：{cat1}。"
            "stack 沿 dim=0 得到 {stack_shape}，多出一维：下标 0 是整个 a，下标 1 是整个 b。"
        ),
        "caption": "实线框来自 a，虚线框来自 b。cat 不增加维，stack 增加一维。",
        "between": "；",
    },
    "en": {
        "title": "cat makes longer, stack piles up",
        "described": (
            "a and b both have the shape {shape}. cat along dim=0 gives {cat0_shape}, the rows of "
            "a above those of b: {cat0}. cat along dim=1 gives {cat1_shape}, each row a first, "
            "then b: {cat1}. stack along dim=0 gives {stack_shape}, one dimension more: index 0 "
            "is all of a, index 1 all of b."
        ),
        "caption": "Solid cells come from a, dashed ones from b. cat adds no dimension, "
        "stack adds one.",
        "between": "; ",
    },
}


def cat(parts: Sequence[Grid], dim: int) -> Grid:
    """Two-dimensional grids joined along `dim`, 0 (below each other) or 1 (side by side)."""
    if dim == 0:
        return list(chain.from_iterable(parts))
    return [list(chain.from_iterable(rows)) for rows in zip(*parts, strict=True)]


def stack(parts: Sequence[Grid]) -> list[Grid]:
    """Grids of equal shape piled up along a new first dimension."""
    return list(parts)


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    below, beside, piled = cat([A, B], 0), cat([A, B], 1), stack([A, B])
    shapes = {
        "shape": _shape(A),
        "cat0_shape": _shape(below),
        "cat1_shape": _shape(beside),
        "stack_shape": (len(piled), *_shape(A)),
    }
    drawing = [
        *_grid(0, 22, A),
        svg.label(0, 14, f"a {shapes['shape']}", code=True),
        *_grid(_RIGHT, 22, B),
        svg.label(_RIGHT, 14, f"b {shapes['shape']}", code=True),
        svg.label(0, 118, "cat dim=0", code=True),
        *_grid(0, 126, below),
        svg.label(0, 250, str(shapes["cat0_shape"]), code=True),
        svg.label(_RIGHT, 118, "stack dim=0", code=True),
        *(part for number, grid in enumerate(piled) for part in _layer(number, grid)),
        svg.label(_RIGHT, 264, str(shapes["stack_shape"]), code=True),
        svg.label(0, 304, "cat dim=1", code=True),
        *_grid(0, 312, beside),
        svg.label(0, 384, str(shapes["cat1_shape"]), code=True),
    ]
    described = words["described"].format(
        cat0=_spell(below, words), cat1=_spell(beside, words), **shapes
    )
    return svg.frame(
        NAME, 390, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _layer(number: int, grid: Grid) -> list[str]:
    """One index of the new dimension, named at its left."""
    top = 126 + number * (len(grid) * _ROW + 14)
    middle = top + len(grid) * _ROW / 2 + 5
    return [svg.label(_RIGHT, middle, f"[{number}]", code=True), *_grid(_RIGHT + 34, top, grid)]


def _grid(left: float, top: float, grid: Grid) -> list[str]:
    """Cells a little apart, so that thick outlines of neighbours stay apart too."""
    lines = []
    for row, values in enumerate(grid):
        for column, value in enumerate(values):
            from_b = any(value in source for source in B)
            lines += svg.cell(
                left + 2 + column * _CELL,
                top + row * _ROW,
                _CELL - 4,
                _ROW - 4,
                str(value),
                tone="fig-b" if from_b else "fig-a",
                dashed=from_b,
            )
    return lines


def _shape(grid: Grid) -> tuple[int, int]:
    return len(grid), len(grid[0])


def _spell(grid: Grid, words: Mapping[str, str]) -> str:
    return words["between"].join(" ".join(map(str, row)) for row in grid)
