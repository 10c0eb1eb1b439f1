"""The figures `conv-dilation` and `receptive-field`: which cells a kernel, and a stack, look at."""

from collections.abc import Callable, Mapping

from tools.figures import grids, svg

SIDE, KERNEL = 7, 3
DILATIONS = (1, 2)
STACKS = ((1, 1, 1), (1, 2, 4))
WIDTH = 15

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "conv-dilation": {
            "title": "空洞：九个权重看哪九格",
            "each": "空洞 {value}：九个权重看第 {cells} 行和列，覆盖宽度 {reach}，"
            "{side} 格宽的输入得到 {out}。",
            "caption": "数字是第几个权重，虚线框是核的覆盖宽度。"
            "权重都是九个，空洞 2 的覆盖宽度是 5。",
        },
        "receptive-field": {
            "title": "三层之后，一个点看得到多宽",
            "each": "空洞 {stack}：最上面的一个点看到最下面 {count} 格，下标 {cells}。",
            "caption": "每层核大小 3，从上往下看。空洞都是 1，看到 7 格；"
            "1、2、4，看到 15 格，一格不漏。",
            "input": "输入",
        },
    },
    "en": {
        "conv-dilation": {
            "title": "Dilation: which nine cells the nine weights see",
            "each": "Dilation {value}: the nine weights see rows and columns {cells}, a reach of "
            "{reach}; {side} cells become {out}.",
            "caption": "The numbers count the weights, the dashed frame is the kernel's reach. "
            "There are nine weights both times; dilation 2 reaches over 5 cells.",
        },
        "receptive-field": {
            "title": "How much one point sees after three layers",
            "each": "Dilations {stack}: the point at the top sees {count} cells at the bottom, "
            "with the indices {cells}.",
            "caption": "Kernels of 3, read from the top down. Dilation 1 throughout sees 7 cells; "
            "1, 2, 4 sees 15, and leaves none out.",
            "input": "input",
        },
    },
}


def taps(start: int, kernel: int, dilation: int) -> list[int]:
    """The cells that a kernel looks at along one dimension, from the cell `start` on."""
    return [start + dilation * index for index in range(kernel)]


def seen(place: int, dilations: tuple[int, ...]) -> list[list[int]]:
    """For one output cell the cells of each layer that it depends on, from the top down.

    The layers have kernels of 3 and a padding equal to their dilation, so that cell `place` of an
    output is centred over cell `place` of its input; `dilations` go from the input upwards.
    """
    rows = [[place]]
    for dilation in reversed(dilations):
        below = {cell for top in rows[-1] for cell in taps(top - dilation, 3, dilation)}
        rows.append(sorted(below))
    return rows


def dilation_figure(lang: str) -> list[str]:
    """Two grids side by side, the cells under the nine weights numbered."""
    name = "conv-dilation"
    words = _WORDS[lang][name]
    cell, top = 22.0, 30.0
    drawing: list[str] = []
    texts = []
    for index, dilation in enumerate(DILATIONS):
        left = 2 + index * 182.0
        cells = taps(0, KERNEL, dilation)
        reach = cells[-1] + 1
        texts.append(
            words["each"].format(
                value=dilation, cells=cells, reach=reach, side=SIDE, out=SIDE - reach + 1
            )
        )
        drawing.append(svg.label(left, top - 10, f"dilation={dilation}", code=True))
        for row in range(SIDE):
            for column in range(SIDE):
                x, y = left + column * cell, top + row * cell
                if row in cells and column in cells:
                    text = str(cells.index(row) * KERNEL + cells.index(column) + 1)
                    drawing += svg.cell(x + 2, y + 2, cell - 4, cell - 4, text, tone="fig-a")
                else:
                    drawing.append(svg.box(x, y, cell, cell))
        frame = left - 1, top - 1, cell, (0, 0), (reach, reach)
        drawing.append(grids.window(*frame, tone="fig-b", dashed=True))
    height = top + SIDE * cell + 4
    return svg.frame(
        name,
        height,
        drawing,
        title=words["title"],
        described=("" if lang == "zh" else " ").join(texts),
        caption=words["caption"],
    )


def receptive_figure(lang: str) -> list[str]:
    """Two stacks of three layers, one above the other, with the lines from a point to its cells."""
    name = "receptive-field"
    words = _WORDS[lang][name]
    drawing: list[str] = []
    texts = []
    for index, stack in enumerate(STACKS):
        rows = seen(WIDTH // 2, stack)
        texts.append(words["each"].format(stack=stack, count=len(rows[-1]), cells=_spell(rows[-1])))
        drawing += _stack(30 + index * 206.0, stack, rows, words["input"])
    return svg.frame(
        name,
        404,
        drawing,
        title=words["title"],
        described=("" if lang == "zh" else " ").join(texts),
        caption=words["caption"],
    )


def _stack(top: float, stack: tuple[int, ...], rows: list[list[int]], last: str) -> list[str]:
    pitch, rise, high, wide = 22.0, 44.0, 14.0, 16.0
    title = "dilation=" + ", ".join(map(str, stack))
    lines = [svg.label(2, top - 10, title, code=True)]

    def middle(cell: int) -> float:
        return 5 + (cell + 0.5) * pitch

    for level, cells in enumerate(rows):
        y = top + level * rise
        for cell in range(WIDTH):
            tone = "fig-a" if cell in cells else ""
            lines.append(svg.box(middle(cell) - wide / 2, y, wide, high, tone=tone))
        if level == len(rows) - 1:
            lines.append(svg.label(2, y + high + 16, last))
            break
        dilation = stack[-1 - level]
        for cell in cells:
            for below in taps(cell - dilation, 3, dilation):
                lines.append(grids.line(middle(cell), y + high, middle(below), y + rise))
    return lines


def _spell(cells: list[int]) -> str:
    return " ".join(map(str, cells))


FIGURES: Mapping[str, Callable[[str], list[str]]] = {
    "conv-dilation": dilation_figure,
    "receptive-field": receptive_figure,
}
