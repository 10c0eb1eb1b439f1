"""The figure `conv-groups`: which input channels each output channel sees."""

from collections.abc import Mapping

from tools.figures import grids, svg

NAME = "conv-groups"
CHANNELS = 4
GROUPS = (1, 2, 4)

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "分组：哪个输出通道看哪些输入通道",
        "each": "groups={groups}：权重形状 {shape}，每个输出通道看 {seen} 个输入通道，"
        "共 {lines} 条连线。",
        "caption": "上排是输入通道，下排是输出通道，每条线是一个 3×3 的核。"
        "分成 g 组，线就只剩 1/g。",
        "in": "输入",
        "out": "输出",
    },
    "en": {
        "title": "Groups: which output channel sees which input channels",
        "each": "groups={groups}: the weight has the shape {shape}, each output channel sees "
        "{seen} of the input channels, {lines} lines in all.",
        "caption": "Input channels above, output channels below; each line is a 3×3 kernel. "
        "With g groups, 1/g of the lines are left.",
        "in": "input",
        "out": "output",
    },
}


def sources(out: int, channels: int, groups: int) -> range:
    """The input channels that output channel `out` of as many sees."""
    size = channels // groups
    first = out // size * size
    return range(first, first + size)


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing: list[str] = []
    texts = []
    for index, groups in enumerate(GROUPS):
        left = 8 + index * 114.0
        shape = f"({CHANNELS}, {CHANNELS // groups}, 3, 3)"
        seen = CHANNELS // groups
        texts.append(
            words["each"].format(groups=groups, shape=shape, seen=seen, lines=CHANNELS * seen)
        )
        drawing += _panel(left, groups)
        drawing.append(svg.label(left, 22, f"groups={groups}", code=True))
        drawing.append(svg.label(left - 8, 166, shape.replace(", ", ","), code=True))
    drawing += [svg.label(8, 46, words["in"]), svg.label(8, 144, words["out"])]
    return svg.frame(
        NAME,
        176,
        drawing,
        title=words["title"],
        described=("" if lang == "zh" else " ").join(texts),
        caption=words["caption"],
    )


def _panel(left: float, groups: int) -> list[str]:
    pitch, side, top, bottom = 24.0, 18.0, 54.0, 112.0
    size = CHANNELS // groups
    lines = []
    for out in range(CHANNELS):
        tone, dashed = ("fig-b", True) if out // size % 2 else ("fig-a", False)
        x = left + out * pitch
        for source in sources(out, CHANNELS, groups):
            ends = left + source * pitch + side / 2, top + side, x + side / 2, bottom
            lines.append(grids.line(*ends, tone=tone, dashed=dashed))
        lines.append(svg.box(x, top, side, side, tone=tone, dashed=dashed))
        lines.append(svg.box(x, bottom, side, side, tone=tone, dashed=dashed))
    return lines
