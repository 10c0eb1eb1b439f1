"""The figure `view-and-strides`: one memory, read as a 2×3 view and as its transpose."""

from collections.abc import Mapping
from itertools import pairwise, product
from math import prod

from tools.figures import svg

NAME = "view-and-strides"
SHAPE = (2, 3)

_GRID = 170
_FACTS = ("shape", "strides", "order", "jumps")

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "同一块内存的两种读法",
        "described": (
            "内存里有 {count} 格，依次是 {memory}。view 的形状是 {a_shape}，步长 {a_strides}，"
            "第 0 行走过内存的 {a_row} 格，逐行读的次序是 {a_order}。"
            "转置的形状是 {b_shape}，步长 {b_strides}，"
            "第 0 行走过内存的 {b_row} 格，逐行读的次序是 {b_order}。"
        ),
        "caption": "转置没有搬动内存，只换了步长；逐行读时，每步跳的格数不再相同。",
        "memory": "内存",
        "a": "view 的第 0 行",
        "b": "转置的第 0 行",
        "shape": "形状",
        "strides": "步长",
        "order": "逐行读",
        "jumps": "每步跳",
    },
    "en": {
        "title": "One memory, read in two ways",
        "described": (
            "The memory has {count} cells: {memory}. The view has the shape {a_shape} and the "
            "strides {a_strides}; its row 0 visits the cells {a_row}, and row by row it reads "
            "{a_order}. The transpose has the shape {b_shape} and the strides {b_strides}; its "
            "row 0 visits the cells {b_row}, and row by row it reads {b_order}."
        ),
        "caption": "Transposing moved nothing, only the strides changed places; read row by row, "
        "the jumps are no longer equal.",
        "memory": "memory",
        "a": "row 0 of the view",
        "b": "row 0 of the transpose",
        "shape": "shape",
        "strides": "stride",
        "order": "reads",
        "jumps": "jumps",
    },
}


def contiguous_strides(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Strides, in cells, of a tensor of positive sizes that lies in memory row by row."""
    return tuple(prod(shape[axis + 1 :]) for axis in range(len(shape)))


def visited(shape: tuple[int, ...], strides: tuple[int, ...]) -> list[int]:
    """The memory cells in the order in which the tensor is read, last index fastest."""
    indices = product(*map(range, shape))
    return [sum(i * s for i, s in zip(index, strides, strict=True)) for index in indices]


def jumps(cells: list[int]) -> list[int]:
    """How far each step of the reading goes in memory."""
    return [after - before for before, after in pairwise(cells)]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    strides = contiguous_strides(SHAPE)
    view = (SHAPE, strides)
    turned = (SHAPE[::-1], strides[::-1])
    values: dict[str, object] = {"count": prod(SHAPE), "memory": _spell(range(prod(SHAPE)))}
    for key, (shape, steps) in (("a", view), ("b", turned)):
        order = visited(shape, steps)
        values |= {f"{key}_shape": shape, f"{key}_strides": steps}
        values |= {f"{key}_row": _spell(order[: shape[-1]]), f"{key}_order": _spell(order)}
    drawing = [
        *_memory(words, visited(*view)[: view[0][-1]], visited(*turned)[: turned[0][-1]]),
        *(svg.label(1, _fact(n), words[key]) for n, key in enumerate(_FACTS)),
        *_panel(62, "view(2, 3)", view, "fig-a", dashed=False),
        *_panel(206, "view(2, 3).t()", turned, "fig-b", dashed=True),
    ]
    return svg.frame(
        NAME,
        366,
        drawing,
        title=words["title"],
        described=words["described"].format(**values),
        caption=words["caption"],
    )


def _memory(words: Mapping[str, str], above: list[int], below: list[int]) -> list[str]:
    left, top, width, height = 58, 52, 46, 34
    lines = [svg.label(1, top + 22, words["memory"])]
    for place in range(prod(SHAPE)):
        lines += svg.cell(left + place * width, top, width, height, str(place))

    def middle(place: int) -> float:
        return left + (place + 0.5) * width

    for before, after in pairwise(above):
        ends = middle(before) + 4, middle(after) - 4
        lines += svg.arc(*ends, top - 3, 12, tone="fig-a")
        lines += [svg.label(sum(ends) / 2, top - 20, f"+{after - before}", anchor="middle")]
    for before, after in pairwise(below):
        ends = middle(before) + 4, middle(after) - 4
        lines += svg.arc(*ends, top + height + 3, -16, tone="fig-b", dashed=True)
        lines += [
            svg.label(sum(ends) / 2, top + height + 36, f"+{after - before}", anchor="middle")
        ]
    return [
        *lines,
        svg.label(svg.WIDTH - 6, top - 16, words["a"], anchor="end", tone="fig-a"),
        svg.label(svg.WIDTH - 6, top + height + 36, words["b"], anchor="end", tone="fig-b"),
    ]


def _panel(
    left: float,
    code: str,
    layout: tuple[tuple[int, ...], tuple[int, ...]],
    tone: str,
    *,
    dashed: bool,
) -> list[str]:
    """A grid of values with its row 0 framed, and its facts below in the order of `_FACTS`."""
    shape, strides = layout
    columns = shape[-1]
    width, height, reach = 36, 28, 3
    order = visited(shape, strides)
    lines = [svg.label(left, _GRID - 14, code, code=True)]
    for place, value in enumerate(order):
        row, column = divmod(place, columns)
        x, y = left + column * width, _GRID + row * (height + 6)
        lines += svg.cell(x, y, width, height, str(value))
    around = left - reach, _GRID - reach, columns * width + 2 * reach, height + 2 * reach
    steps = " ".join(f"{jump:+d}".replace("-", "\u2212") for jump in jumps(order))
    facts = (str(shape), str(strides), _spell(order), steps)
    return [
        *lines,
        svg.box(*around, tone=tone, dashed=dashed),
        *(svg.label(left, _fact(n), fact, code=True) for n, fact in enumerate(facts)),
    ]


def _fact(number: int) -> float:
    return _GRID + 122 + number * 22


def _spell(cells: range | list[int]) -> str:
    return " ".join(map(str, cells))
