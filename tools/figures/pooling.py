"""The figures `max-pooling` and `ceil-mode`: windows over a grid, whole ones and partial ones."""

from collections.abc import Callable, Mapping

from tools.figures import grids, svg

GRID = [[1, 8, 2, 4], [6, 3, 0, 7], [5, 1, 9, 2], [9, 0, 4, 3]]
ODD = [[row * 5 + column + 1 for column in range(5)] for row in range(5)]
SIZE = 2

_CELL, _TOP = 26.0, 30.0
_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "max-pooling": {
            "title": "最大池化与平均池化",
            "described": "4×4 的输入 {grid}，2×2 的窗口：最大值 {largest}，平均值 {mean}。",
            "caption": "每个 2×2 的窗口（实线框、虚线框交替）留下一个数："
            "中间是最大值，右边是平均值。",
        },
        "ceil-mode": {
            "title": "ceil_mode：残缺的窗口要不要",
            "described": "5×5 的输入，2×2 的窗口。不开 ceil_mode，得到 {floor}；"
            "打开，得到 {ceil}。",
            "caption": "右边和下边凑不满 2×2 的窗口（虚线框）：ceil_mode=False 丢掉，"
            "True 用剩下的格子算。哪里也没有补 0。",
        },
    },
    "en": {
        "max-pooling": {
            "title": "Max and average pooling",
            "described": "A 4×4 input {grid} with 2×2 windows: maxima {largest}, means {mean}.",
            "caption": "Each 2×2 window (framed solid and dashed in turn) leaves one number: "
            "its maximum in the middle, its mean on the right.",
        },
        "ceil-mode": {
            "title": "ceil_mode: whether partial windows count",
            "described": "A 5×5 input with 2×2 windows. Without ceil_mode it gives {floor}; "
            "with it, {ceil}.",
            "caption": "The windows that are not a full 2×2 at the right and at the bottom "
            "(dashed): ceil_mode=False drops them, True computes with the cells that are there. "
            "No zero is added anywhere.",
        },
    },
}


def windows(grid: list[list[int]], size: int, *, ceil_mode: bool = False) -> list[list[list[int]]]:
    """The numbers in each window, row by row of windows; the stride is the window's size.

    Partial windows at the right and at the bottom are there with `ceil_mode` only.
    """

    def starts(length: int) -> range:
        return range(0, length if ceil_mode else length - size + 1, size)

    return [
        [
            [number for line in grid[row : row + size] for number in line[column : column + size]]
            for column in starts(len(grid[0]))
        ]
        for row in starts(len(grid))
    ]


def maxima(parts: list[list[list[int]]]) -> list[list[int]]:
    """The largest number of each window."""
    return [[max(part) for part in line] for line in parts]


def means(parts: list[list[list[int]]]) -> list[list[float]]:
    """The mean of each window."""
    return [[sum(part) / len(part) for part in line] for line in parts]


def pooling_figure(lang: str) -> list[str]:
    """The grid, and what is left of its windows by maximum and by mean."""
    parts = windows(GRID, SIZE)
    largest, mean = maxima(parts), means(parts)
    middle = _TOP + len(GRID) * _CELL / 2
    drawing = grids.grid(2, _TOP, _CELL, GRID)
    for row in range(len(parts)):
        for column in range(len(parts[0])):
            place = row * SIZE, column * SIZE
            tone, dashed = _checked(row, column)
            frame = 2, _TOP, _CELL, place, (SIZE, SIZE)
            drawing.append(grids.window(*frame, tone=tone, dashed=dashed))
    for left, size, text, numbers in (
        (134.0, 36.0, "max", largest),
        (232.0, 50.0, "mean", mean),
    ):
        top = middle - size
        drawing.append(svg.label(left, top - 10, text, code=True))
        drawing += grids.grid(left, top, size, numbers, _checked)
    words = _WORDS[lang]["max-pooling"]
    return svg.frame(
        "max-pooling",
        142,
        drawing,
        title=words["title"],
        described=words["described"].format(grid=GRID, largest=largest, mean=mean),
        caption=words["caption"],
    )


def ceil_figure(lang: str) -> list[str]:
    """The odd grid with whole and partial windows, and both results."""
    floor = maxima(windows(ODD, SIZE))
    ceil = maxima(windows(ODD, SIZE, ceil_mode=True))
    drawing = grids.grid(2, _TOP, _CELL, ODD)
    for row in range(len(ceil)):
        for column in range(len(ceil)):
            tone, dashed = _partial(row, column)
            place = row * SIZE, column * SIZE
            reach = min(SIZE, len(ODD) - place[0]), min(SIZE, len(ODD) - place[1])
            frame = 2, _TOP, _CELL, place, reach
            drawing.append(grids.window(*frame, tone=tone, dashed=dashed))
    for top, name, numbers in ((_TOP, "False", floor), (128.0, "True", ceil)):
        drawing.append(svg.label(164, top - 10, f"ceil_mode={name}", code=True))
        drawing += grids.grid(180, top, 30, numbers, _partial)
    words = _WORDS[lang]["ceil-mode"]
    return svg.frame(
        "ceil-mode",
        224,
        drawing,
        title=words["title"],
        described=words["described"].format(floor=floor, ceil=ceil),
        caption=words["caption"],
    )


def _checked(row: int, column: int) -> tuple[str, bool]:
    return ("fig-b", True) if (row + column) % 2 else ("fig-a", False)


def _partial(row: int, column: int) -> tuple[str, bool]:
    whole = len(ODD) // SIZE
    return ("fig-a", False) if row < whole and column < whole else ("fig-b", True)


FIGURES: Mapping[str, Callable[[str], list[str]]] = {
    "max-pooling": pooling_figure,
    "ceil-mode": ceil_figure,
}
