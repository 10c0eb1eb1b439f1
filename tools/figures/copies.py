"""The figure `views-and-copies`: which cells of X's memory an index uses, and which it copies."""

from collections.abc import Iterable, Mapping
from math import prod

from tools.figures import svg
from tools.figures.strides import contiguous_strides, visited

NAME = "views-and-copies"
SHAPE = (3, 4)
ROW, COLUMN = 1, 1
PAIRS = ([0, 2], [1, 3])

_CELL = 27.5
_HIGH = 28.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "视图用原来的内存，副本另开一块",
        "described": (
            "X 的形状是 {shape}，内存里有 {count} 格，依次是 {memory}。"
            "{row} 是视图，用的是 {row_cells} 这几格。"
            "{column} 是视图，用的是 {column_cells} 这几格。"
            "{picked} 是副本，把 {picked_cells} 这两格抄进自己的内存。"
        ),
        "caption": "三条长格是同一块内存，粗框是取到的格；虚线框是另一块内存，写进去改不到 X。",
        "view": "视图",
        "copy": "副本",
        "own": "自己的内存",
    },
    "en": {
        "title": "A view uses the memory that is there, a copy takes its own",
        "described": (
            "X has the shape {shape}; its memory has {count} cells: {memory}. {row} is a view of "
            "the cells {row_cells}. {column} is a view of the cells {column_cells}. {picked} is a "
            "copy: it writes the cells {picked_cells} into memory of its own."
        ),
        "caption": "The three long strips are one and the same memory, thick cells are the "
        "chosen ones; dashed cells are other memory, and writing there does not reach X.",
        "view": "view",
        "copy": "copy",
        "own": "memory of its own",
    },
}


def select(shape: tuple[int, ...], dim: int, index: int) -> list[int]:
    """The memory cells of the view that an integer `index` in dimension `dim` gives."""
    strides = contiguous_strides(shape)
    start = index * strides[dim]
    rest = [axis for axis in range(len(shape)) if axis != dim]
    cells = visited(tuple(shape[a] for a in rest), tuple(strides[a] for a in rest))
    return [start + cell for cell in cells]


def pick(shape: tuple[int, ...], indices: tuple[list[int], ...]) -> list[int]:
    """The memory cells that lists of indices, read in step, copy."""
    strides = contiguous_strides(shape)
    return [
        sum(i * s for i, s in zip(index, strides, strict=True))
        for index in zip(*indices, strict=True)
    ]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    codes = {
        "row": f"X[{ROW}]",
        "column": f"X[:, {COLUMN}]",
        "picked": f"X[{PAIRS[0]}, {PAIRS[1]}]",
    }
    cells = {
        "row": select(SHAPE, 0, ROW),
        "column": select(SHAPE, 1, COLUMN),
        "picked": pick(SHAPE, PAIRS),
    }
    drawing = []
    for place, key in enumerate(codes):
        copied = key == "picked"
        top = 26 + place * 72
        word = words["copy" if copied else "view"]
        drawing += [
            svg.label(4, top - 10, codes[key], code=True),
            svg.label(
                svg.WIDTH - 6, top - 10, word, anchor="end", tone="fig-b" if copied else "fig-a"
            ),
            *_strip(top, cells[key], "fig-b" if copied else "fig-a"),
        ]
    drawing += _own(26 + 2 * 72, cells["picked"], words)
    described = words["described"].format(
        shape=SHAPE,
        count=prod(SHAPE),
        memory=_spell(range(prod(SHAPE))),
        **codes,
        **{f"{key}_cells": _spell(found) for key, found in cells.items()},
    )
    return svg.frame(
        NAME, 272, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _strip(top: float, used: list[int], tone: str) -> list[str]:
    """X's whole memory, the cells in use thick; they are drawn last, above their neighbours."""
    order = sorted(range(prod(SHAPE)), key=used.__contains__)
    return [
        part
        for cell in order
        for part in svg.cell(
            4 + cell * _CELL, top, _CELL, _HIGH, str(cell), tone=tone if cell in used else ""
        )
    ]


def _own(top: float, copied: list[int], words: Mapping[str, str]) -> list[str]:
    """The copy's own memory below the strip at `top`, each cell at the end of an arrow."""
    below = top + _HIGH + 40
    left = svg.WIDTH / 2 - len(copied) * _CELL / 2
    lines = [svg.label(0, below + 19, words["own"])]
    for place, cell in enumerate(copied):
        x = left + place * (_CELL + 4)
        lines += svg.cell(x, below, _CELL, _HIGH, str(cell), tone="fig-b", dashed=True)
        source = 4 + (cell + 0.5) * _CELL
        tip = x + _CELL / 2, below - 4
        lines += svg.straight(source, top + _HIGH + 3, *tip, tone="fig-b")
    return lines


def _spell(cells: Iterable[int]) -> str:
    return " ".join(map(str, cells))
