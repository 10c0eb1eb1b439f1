"""The figure `nearest-and-bilinear`: a row of class numbers, halved by either interpolation."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "nearest-and-bilinear"
ROW = [0, 0, 0, 3, 3, 3, 3, 1, 1, 1, 1, 1]
SIZE = len(ROW) // 2

_CELL, _HIGH = 28.0, 28.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "标签图缩小一半：NEAREST 与双线性",
        "described": "标签图的一行是 {row}。NEAREST 缩成 {nearest}；双线性缩成 {bilinear}，"
        "里面和 NEAREST 不同的数是相邻的类别混出来的。",
        "caption": "NEAREST 只从原来的数里挑；双线性把相邻的数取平均（虚线框）："
        "0 和 3 之间、3 和 1 之间都混出了原图没有的类别 2。",
        "row": "原来的一行",
        "bilinear": "双线性（默认）",
    },
    "en": {
        "title": "Half the size: NEAREST against bilinear",
        "described": "A row of the label map is {row}. NEAREST makes {nearest} of it, bilinear "
        "{bilinear}; where the two differ, neighbouring classes were mixed.",
        "caption": "NEAREST picks from the numbers that are there; bilinear averages neighbours "
        "(dashed): between 0 and 3, and between 3 and 1, it invents class 2.",
        "row": "the row",
        "bilinear": "bilinear (the default)",
    },
}


def nearest(row: Sequence[int], size: int) -> list[int]:
    """The row in `size` cells, each the old cell at or before its left edge."""
    return [row[place * len(row) // size] for place in range(size)]


def bilinear(row: Sequence[int], size: int) -> list[int]:
    """The smaller row of `size` cells: neighbours weighted by a triangle, rounded to integers."""
    scale = len(row) / size
    result = []
    for place in range(size):
        centre = scale * (place + 0.5)
        first = max(int(centre - scale + 0.5), 0)
        last = min(int(centre + scale + 0.5), len(row))
        weights = [1 - abs((cell - centre + 0.5) / scale) for cell in range(first, last)]
        mean = sum(w * c for w, c in zip(weights, row[first:last], strict=True)) / sum(weights)
        result.append(int(mean + 0.5))
    return result


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    picked, mixed = nearest(ROW, SIZE), bilinear(ROW, SIZE)
    drawing = [svg.label(2, 16, words["row"])]
    for place, number in enumerate(ROW):
        drawing += svg.cell(2 + place * _CELL, 24, _CELL, _HIGH, str(number))
    rows = (("NEAREST", picked), (words["bilinear"], mixed))
    for line, (name, numbers) in enumerate(rows):
        top = 88 + line * 64.0
        drawing.append(svg.label(2, top - 8, name, code=name == "NEAREST"))
        for place, number in enumerate(numbers):
            invented = number != picked[place]
            x = 2 + (2 * place + 0.5) * _CELL
            tone = "fig-b" if invented else "fig-a"
            drawing += svg.cell(x, top, _CELL, _HIGH, str(number), tone=tone, dashed=invented)
    described = words["described"].format(
        row=_spell(ROW), nearest=_spell(picked), bilinear=_spell(mixed)
    )
    return svg.frame(
        NAME, 188, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _spell(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))
