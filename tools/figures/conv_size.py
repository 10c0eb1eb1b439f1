"""The figures `conv-stride` and `conv-padding`: a 3×3 kernel that slides, and what comes out."""

from collections.abc import Callable, Mapping

from tools.figures import grids, svg

INPUT = [[1, 2, 0, 1, 3], [0, 1, 3, 2, 0], [2, 0, 1, 4, 1], [1, 3, 2, 0, 2], [0, 1, 1, 2, 1]]
SMALL = [[1, 2, 0, 1], [0, 1, 3, 2], [2, 0, 1, 4], [1, 3, 2, 0]]
KERNEL = [[0, 1, 0], [1, 1, 1], [0, 1, 0]]
STRIDES = (1, 2)
PADDINGS = (0, 1)

_CELL, _LEFT, _HEAD = 22.0, 2.0, 26.0
_REACH = len(KERNEL), len(KERNEL[0])
_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "conv-stride": {
            "title": "步长：窗口每次挪几格",
            "each": "步长 {value}：{before}×{before} 的输入得到 {after}×{after} 的输出 {numbers}。",
            "caption": "实线框是第一处窗口，虚线框是下一处，各给出输出里同样框法的一个数。"
            "步长 2 隔一处算一次。",
        },
        "conv-padding": {
            "title": "填充：四边补一圈 0",
            "each": "填充 {value}：{before}×{before} 的输入得到 {after}×{after} 的输出 {numbers}。",
            "caption": "3×3 的核不填充，输出少 2；补一圈 0（虚线格），输出和输入一样大。"
            "实线框是第一处窗口。",
        },
    },
    "en": {
        "conv-stride": {
            "title": "Stride: how far the window moves",
            "each": "Stride {value}: an input of {before}×{before} gives an output of "
            "{after}×{after}, {numbers}.",
            "caption": "The solid frame is the first window, the dashed one the next; each gives "
            "the number of the output that is framed alike. Stride 2 leaves every other place out.",
        },
        "conv-padding": {
            "title": "Padding: a ring of zeros",
            "each": "Padding {value}: an input of {before}×{before} gives an output of "
            "{after}×{after}, {numbers}.",
            "caption": "Without padding a 3×3 kernel takes 2 away; with a ring of zeros (dashed "
            "cells) the output is as large as the input. The solid frame is the first window.",
        },
    },
}


def pad(grid: list[list[int]], width: int) -> list[list[int]]:
    """The grid with `width` zeros on every side."""
    side = [0] * width
    row = [0] * (len(grid[0]) + 2 * width)
    return [row] * width + [[*side, *line, *side] for line in grid] + [row] * width


def correlate(
    grid: list[list[int]], kernel: list[list[int]], stride: int = 1, padding: int = 0
) -> list[list[int]]:
    """What a convolution layer without bias computes of one channel."""
    padded = pad(grid, padding)
    height, width = len(kernel), len(kernel[0])
    return [
        [
            sum(
                kernel[i][j] * padded[row + i][column + j]
                for i in range(height)
                for j in range(width)
            )
            for column in range(0, len(padded[0]) - width + 1, stride)
        ]
        for row in range(0, len(padded) - height + 1, stride)
    ]


def stride_figure(lang: str) -> list[str]:
    """Input, kernel and output for each stride, one above the other."""
    drawing: list[str] = []
    results = []
    for index, stride in enumerate(STRIDES):
        top = _HEAD + index * (len(INPUT) * _CELL + 44)
        result = correlate(INPUT, KERNEL, stride)
        results.append((stride, INPUT, result))
        middle = top + len(INPUT) * _CELL / 2
        drawing += [
            svg.label(_LEFT, top - 9, f"stride={stride}", code=True),
            *grids.grid(_LEFT, top, _CELL, INPUT),
            grids.window(_LEFT, top, _CELL, (0, stride), _REACH, tone="fig-b", dashed=True),
            grids.window(_LEFT, top, _CELL, (0, 0), _REACH, tone="fig-a"),
            svg.label(123, middle + 5, "∗", anchor="middle"),
            *grids.grid(134, middle - 33, _CELL, KERNEL),
            svg.label(212, middle + 5, "=", anchor="middle"),
            *_output(middle, result, next_to_it=True),
        ]
    return _framed("conv-stride", lang, 2 * (len(INPUT) * _CELL + 44) + 2, drawing, results)


def padding_figure(lang: str) -> list[str]:
    """Input and output for each padding, one above the other."""
    drawing: list[str] = []
    results = []
    top = _HEAD
    for padding in PADDINGS:
        shown, result = pad(SMALL, padding), correlate(SMALL, KERNEL, padding=padding)
        results.append((padding, SMALL, result))
        middle = top + len(shown) * _CELL / 2
        drawing += [
            svg.label(_LEFT, top - 9, f"padding={padding}", code=True),
            *grids.grid(_LEFT, top, _CELL, shown, _ring(len(shown), padding)),
            grids.window(_LEFT, top, _CELL, (0, 0), _REACH, tone="fig-a"),
            *svg.straight(150, middle, 196, middle, tone="fig-a"),
            *_output(middle, result, next_to_it=False),
        ]
        top += len(shown) * _CELL + 44
    return _framed("conv-padding", lang, top - 40, drawing, results)


def _ring(side: int, width: int) -> grids.Tone:
    """Dashed cells where the padding is."""

    def tone(row: int, column: int) -> tuple[str, bool]:
        inside = range(width, side - width)
        return ("", False) if row in inside and column in inside else ("fig-b", True)

    return tone


def _output(middle: float, result: list[list[int]], *, next_to_it: bool) -> list[str]:
    """The output, centred in its place; its first number framed, the next one dashed if asked."""
    size = 30.0
    left = 278 - len(result[0]) * size / 2
    tones = {(0, 0): ("fig-a", False)}
    if next_to_it:
        tones[0, 1] = "fig-b", True
    top = middle - len(result) * size / 2
    return grids.grid(left, top, size, result, lambda *place: tones.get(place, ("", False)))


def _framed(
    name: str,
    lang: str,
    height: float,
    drawing: list[str],
    results: list[tuple[int, list[list[int]], list[list[int]]]],
) -> list[str]:
    words = _WORDS[lang][name]
    described = ("" if lang == "zh" else " ").join(
        words["each"].format(value=value, before=len(before), after=len(after), numbers=after)
        for value, before, after in results
    )
    return svg.frame(
        name, height, drawing, title=words["title"], described=described, caption=words["caption"]
    )


FIGURES: Mapping[str, Callable[[str], list[str]]] = {
    "conv-stride": stride_figure,
    "conv-padding": padding_figure,
}
