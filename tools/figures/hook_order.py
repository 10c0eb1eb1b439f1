"""The figure `hook-order`: in which order the hooks of one layer are called."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "hook-order"
FORWARD = ("forward_pre", "forward")
BACKWARD = (
    "output: hook",
    "full_backward_pre",
    "weight: hook",
    "weight: accumulated",
    "full_backward",
)

_LEFT, _WIDE, _HIGH, _STEP = 56.0, 186.0, 28.0, 44.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "一个全连接层上的钩子按什么次序调用",
        "described": "前向依次是 {forward}；反向依次是 {backward}。",
        "caption": "从上往下调用。虚线框是反向传播时调用的：先是输出，再到模块，"
        "参数的梯度齐了，最后轮到模块的完整反向钩子。",
        "forward": "前向",
        "backward": "反向",
        "between": "、",
    },
    "en": {
        "title": "The order in which the hooks of a linear layer are called",
        "described": "Forward: {forward}. Backward: {backward}.",
        "caption": "Called from top to bottom. Dashed boxes are called in the backward pass: first "
        "the output, then the module; its parameters' gradients are complete before the full "
        "backward hook.",
        "forward": "forward",
        "backward": "backward",
        "between": ", ",
    },
}


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    second = 30 + len(FORWARD) * _STEP + 24
    drawing = [
        svg.label(0, 16, words["forward"]),
        *_column(26, FORWARD, first=1, backward=False),
        svg.label(0, second - 10, words["backward"]),
        *_column(second, BACKWARD, first=len(FORWARD) + 1, backward=True),
    ]
    described = words["described"].format(
        forward=words["between"].join(FORWARD), backward=words["between"].join(BACKWARD)
    )
    height = second + len(BACKWARD) * _STEP - _STEP + _HIGH + 4
    return svg.frame(
        NAME, height, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _column(top: float, names: Sequence[str], *, first: int, backward: bool) -> list[str]:
    """Boxes one below the other, numbered from `first`, with arrows between them."""
    tone = "fig-b" if backward else "fig-a"
    middle = _LEFT + _WIDE / 2
    lines = []
    for place, name in enumerate(names):
        y = top + place * _STEP
        number = svg.label(_LEFT - 16, y + 19, str(first + place), anchor="end")
        lines += [number, *svg.cell(_LEFT, y, _WIDE, _HIGH, name, tone=tone, dashed=backward)]
        if place:
            lines += svg.straight(middle, y - _STEP + _HIGH + 2, middle, y - 2, tone=tone)
    return lines
