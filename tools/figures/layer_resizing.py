"""The figures `adaptive-windows` and `align-corners`: from one length to another."""

from collections.abc import Callable, Mapping

from tools.figures import plot, svg

SIZE = 8
PARTS = (2, 3, 5)
ROW = (0.0, 1.0, 2.0, 3.0)
FACTOR = 2

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "adaptive-windows": {
            "title": "自适应池化的窗口",
            "each": "{size} 格分成 {parts} 份，窗口是 {windows}。",
            "caption": "8 格变成 2 格，窗口正好各 4 格；变成 3 格或 5 格，窗口就有重叠。"
            "窗口实线、虚线交替。",
        },
        "align-corners": {
            "title": "4 个数放大成 8 个",
            "described": "输入 {row}。align_corners=False 得到 {edges}；True 得到 {corners}。",
            "caption": "True 从 0 到 3 等分；False 的每步更大，两端停在旧值上。",
            "x": "输出的下标",
        },
    },
    "en": {
        "adaptive-windows": {
            "title": "The windows of adaptive pooling",
            "each": "{size} cells in {parts} parts: the windows are {windows}.",
            "caption": "8 cells become 2 by windows of 4 each; for 3 or for 5 the windows overlap. "
            "Windows are solid and dashed in turn.",
        },
        "align-corners": {
            "title": "4 numbers enlarged to 8",
            "described": "The input is {row}. align_corners=False gives {edges}; True gives "
            "{corners}.",
            "caption": "True goes from 0 to 3 in equal steps; the steps of False are larger, and "
            "it stays at the old values at both ends.",
            "x": "index in the output",
        },
    },
}


def windows(size: int, parts: int) -> list[tuple[int, int]]:
    """Begin and end of each window of adaptive pooling, the end excluded."""
    return [(i * size // parts, -(-(i + 1) * size // parts)) for i in range(parts)]


def enlarge(row: tuple[float, ...], factor: int, *, align_corners: bool) -> list[float]:
    """Linear interpolation of at least two numbers to `factor` times as many."""
    length, last = len(row) * factor, len(row) - 1
    found = []
    for index in range(length):
        if align_corners:
            place = index * last / (length - 1)
        else:
            place = max((index + 0.5) / factor - 0.5, 0)
        left = min(int(place), last)
        right = min(left + 1, last)
        found.append(row[left] + (row[right] - row[left]) * (place - left))
    return found


def adaptive_figure(lang: str) -> list[str]:
    """A row of cells for each number of parts, its windows below it."""
    words = _WORDS[lang]["adaptive-windows"]
    drawing: list[str] = []
    texts = []
    top = 24.0
    for parts in PARTS:
        spans = windows(SIZE, parts)
        texts.append(words["each"].format(size=SIZE, parts=parts, windows=spans))
        drawing.append(svg.label(2, top - 8, f"{SIZE} -> {parts}", code=True))
        drawing += _row(top, spans)
        top += 124
    return svg.frame(
        "adaptive-windows",
        top - 30,
        drawing,
        title=words["title"],
        described=("" if lang == "zh" else " ").join(texts),
        caption=words["caption"],
    )


def _row(top: float, spans: list[tuple[int, int]]) -> list[str]:
    pitch, left = 41.0, 6.0
    lines: list[str] = []
    for cell in range(SIZE):
        lines += svg.cell(left + cell * pitch, top, pitch, 26, str(cell))
    for index, (start, end) in enumerate(spans):
        tone, dashed = ("fig-b", True) if index % 2 else ("fig-a", False)
        y = top + 34 + index % 2 * 24
        x = left + start * pitch + 3
        width = (end - start) * pitch - 6
        lines += svg.cell(x, y, width, 20, str(index), tone=tone, dashed=dashed)
    return lines


def corners_figure(lang: str) -> list[str]:
    """The enlarged numbers over their indices, for both settings."""
    words = _WORDS[lang]["align-corners"]
    results = {flag: enlarge(ROW, FACTOR, align_corners=flag) for flag in (True, False)}
    curves = [
        plot.Curve(f"align_corners={flag}", [(float(x), y) for x, y in enumerate(values)])
        for flag, values in results.items()
    ]
    described = words["described"].format(
        row=_spell(list(ROW)), edges=_spell(results[False]), corners=_spell(results[True])
    )
    return plot.chart(
        "align-corners",
        curves,
        plot.Axis((0, 1, 2, 3, 4, 5, 6, 7), words["x"]),
        plot.Axis((0, 1, 2, 3), ""),
        title=words["title"],
        described=described,
        caption=words["caption"],
    )


def _spell(numbers: list[float]) -> str:
    return " ".join(f"{number:.2f}".rstrip("0").rstrip(".") for number in numbers)


FIGURES: Mapping[str, Callable[[str], list[str]]] = {
    "adaptive-windows": adaptive_figure,
    "align-corners": corners_figure,
}
