"""The figure `channel-order`: one small colour picture read as H, W, C, reshaped, and permuted."""

from collections.abc import Mapping, Sequence

from tools.figures import svg
from tools.figures.strides import contiguous_strides, visited

NAME = "channel-order"
SHAPE = (2, 2, 3)
LETTERS = "RGB"
TONES = (("fig-a", False), ("", False), ("fig-b", True))

_CELL, _GAP, _ROW = 25.0, 12.0, 60.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "同一张图：逐像素、reshape、permute",
        "described": "一张 2×2 的彩色图，R0 是第 0 个像素的红。{rows}",
        "row": "{name}：{groups}。",
        "caption": "内存里颜色轮着来，每三格是一个像素。reshape 照着这个次序每四格切一刀，"
        "每个“通道”里都混着三种颜色；permute 换了读法，三个通道才各归各。",
        "pixels": "H, W, C：四个像素",
        "reshaped": "reshape(3, 2, 2)",
        "permuted": "permute(2, 0, 1)",
    },
    "en": {
        "title": "One picture: by pixels, by reshape, by permute",
        "described": "A colour picture of 2 by 2; R0 is the red of pixel 0. {rows}",
        "row": "{name}: {groups}. ",
        "caption": "In memory the colours take turns, three cells a pixel. reshape cuts that order "
        'every four cells, and each "channel" holds all three colours; permute reads it another '
        "way, and each channel is its own.",
        "pixels": "H, W, C: four pixels",
        "reshaped": "reshape(3, 2, 2)",
        "permuted": "permute(2, 0, 1)",
    },
}


def reshape(count: int, size: int) -> list[list[int]]:
    """Memory cells 0, 1, … in groups of `size`: what `reshape` makes of contiguous memory."""
    return [list(range(start, start + size)) for start in range(0, count, size)]


def permute(shape: Sequence[int], order: Sequence[int]) -> list[list[int]]:
    """The memory cells of each slice along the first dimension after `permute(order)`."""
    strides = contiguous_strides(tuple(shape))
    sizes = tuple(shape[axis] for axis in order)
    cells = visited(sizes, tuple(strides[axis] for axis in order))
    step = len(cells) // sizes[0]
    return [cells[start : start + step] for start in range(0, len(cells), step)]


def rows() -> dict[str, list[list[int]]]:
    """The three readings of the picture's memory, in groups."""
    height, width, colours = SHAPE
    count = height * width * colours
    return {
        "pixels": reshape(count, colours),
        "reshaped": reshape(count, height * width),
        "permuted": permute(SHAPE, (2, 0, 1)),
    }


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing, told = [], ""
    for line, (key, groups) in enumerate(rows().items()):
        top = 24 + line * _ROW
        drawing.append(svg.label(2, top - 7, words[key], code=key != "pixels"))
        left = 2.0
        for group in groups:
            for cell in group:
                tone, dashed = TONES[cell % len(LETTERS)]
                drawing += svg.cell(left, top, _CELL - 2, 28, _name(cell), tone=tone, dashed=dashed)
                left += _CELL
            left += _GAP
        spelled = " | ".join(" ".join(map(_name, group)) for group in groups)
        told += words["row"].format(name=words[key], groups=spelled)
    return svg.frame(
        NAME,
        24 + 3 * _ROW - 20,
        drawing,
        title=words["title"],
        described=words["described"].format(rows=told).strip(),
        caption=words["caption"],
    )


def _name(cell: int) -> str:
    return f"{LETTERS[cell % len(LETTERS)]}{cell // len(LETTERS)}"
