"""The figure `broadcasting`: shapes lined up from the right, one pair that fits, one that fails."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from tools.figures import svg

NAME = "broadcasting"
LEFT = (3, 2, 4, 4)
FITS = (2, 4, 1)
FAILS = (2, 4, 2)

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "广播从右边对齐形状",
        "described": (
            "a 的形状是 {a}，b 的形状是 {b}。从最后一维对齐，b 左边缺的一维当作 1。"
            "逐维看：{fits}。结果是 {result}。b 的形状换成 {c} 时，逐维看：{fails}。"
        ),
        "caption": "虚线框是补出来的 1。1 可以拉长，其余的必须相等。",
        "align": "从这一端对齐",
        "padded": "补 1",
        "equal": "相等",
        "stretched": "拉长",
        "mismatch": "对不上",
        "error": "{a} ≠ {b}，又都不是 1：报错",
        "between": "，",
    },
    "en": {
        "title": "Broadcasting lines shapes up from the right",
        "described": (
            "a has the shape {a}, b the shape {b}. They are lined up at the last dimension, and "
            "the dimension that b lacks on the left counts as 1. Dimension by dimension: {fits}. "
            "The result is {result}. With b of shape {c}, dimension by dimension: {fails}."
        ),
        "caption": "The dashed box is a 1 put in for a missing dimension. A 1 stretches; "
        "all other sizes must be equal.",
        "align": "lined up at this end",
        "padded": "padded",
        "equal": "equal",
        "stretched": "stretched",
        "mismatch": "mismatch",
        "error": "{a} ≠ {b} and neither is 1: error",
        "between": ", ",
    },
}


@dataclass(frozen=True)
class Axis:
    """One pair of sizes after lining up; None where a shape has no such dimension."""

    left: int | None
    right: int | None

    @property
    def sizes(self) -> tuple[int, int]:
        """Both sizes, a missing one as 1."""
        return (1 if self.left is None else self.left, 1 if self.right is None else self.right)

    @property
    def size(self) -> int | None:
        """The size of the result, or None where the two do not match."""
        left, right = self.sizes
        if left == 1:
            return right
        return left if right in (1, left) else None

    @property
    def verdict(self) -> str:
        """What happens here: mismatch, padded, stretched or equal."""
        if self.size is None:
            return "mismatch"
        if None in (self.left, self.right):
            return "padded"
        return "equal" if self.left == self.right else "stretched"


def align(left: tuple[int, ...], right: tuple[int, ...]) -> list[Axis]:
    """The two shapes dimension by dimension, lined up at the last one."""
    pairs = zip_longest(reversed(left), reversed(right))
    return [Axis(*pair) for pair in pairs][::-1]


def result(axes: list[Axis]) -> tuple[int, ...] | None:
    """The shape of the result, or None where some dimension does not match."""
    sizes = [axis.size for axis in axes]
    return None if None in sizes else tuple(size for size in sizes if size is not None)


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    fits, fails = align(LEFT, FITS), align(LEFT, FAILS)
    bad = next(axis for axis in fails if axis.size is None)
    error = words["error"].format(a=bad.left, b=bad.right)
    drawing = [
        svg.label(svg.WIDTH - 22, 14, words["align"], anchor="end"),
        *_down(svg.WIDTH - 10),
        *_rows(24, fits, words),
        svg.label(0, 144, "a * b", code=True),
        *(
            part
            for n, axis in enumerate(fits)
            for part in svg.cell(*_place(n, 124), str(axis.size))
        ),
        f'<path class="fig-line" d="M0 172H{svg.WIDTH - 4}" {svg.LINE} stroke-opacity="0.3"/>',
        *_rows(190, fails, words),
        svg.label(svg.WIDTH - 4, 302, error, anchor="end", tone="fig-b"),
    ]
    described = words["described"].format(
        a=LEFT, b=FITS, c=FAILS, result=result(fits), fits=_tell(fits, words), fails=error
    )
    return svg.frame(
        NAME, 312, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _place(column: int, y: float) -> tuple[float, float, float, float]:
    return 60 + column * 70, y, 66, 30


def _down(x: float) -> list[str]:
    return [
        f'<path class="fig-line" d="M{x} 2V12" {svg.LINE} stroke-width="2"/>',
        f'<polygon class="fig-line" points="{x - 4},11 {x + 4},11 {x},18" fill="currentColor"/>',
    ]


def _rows(top: float, axes: list[Axis], words: Mapping[str, str]) -> list[str]:
    """Both shapes as rows of cells, and under each pair what happens to it."""
    lines = [svg.label(0, top + 20, "a", code=True), svg.label(0, top + 56, "b", code=True)]
    for column, axis in enumerate(axes):
        upper, lower = _place(column, top), _place(column, top + 36)
        bad = axis.size is None
        for place, size in ((upper, axis.left), (lower, axis.right)):
            shown = 1 if size is None else size
            stretches = not bad and shown != axis.size
            text = f"{shown} \u2192 {axis.size}" if stretches else str(shown)
            tone = "fig-b" if bad else "fig-a" if stretches or size is None else ""
            lines += svg.cell(*place, text, tone=tone, dashed=size is None)
        x, _, width, _ = upper
        tone = {"mismatch": "fig-b", "equal": ""}.get(axis.verdict, "fig-a")
        word = words[axis.verdict]
        lines += [svg.label(x + width / 2, top + 86, word, anchor="middle", tone=tone)]
    return lines


def _tell(axes: list[Axis], words: Mapping[str, str]) -> str:
    return words["between"].join(
        f"{axis.sizes[0]} : {axis.sizes[1]} {words[axis.verdict]}" for axis in axes
    )
