"""The figure `inplace-version`: the version that exp saved, and the one that backward finds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.figures import svg

NAME = "inplace-version"


@dataclass(frozen=True)
class Step:
    """A line of code, how often it writes to `y` in place, and whether it saves `y`."""

    code: str
    writes: int = 0
    saves: bool = False


STEPS = (Step("y = x.exp()", saves=True), Step("y += 1", writes=1), Step("y.sum().backward()"))

_TOP, _ROW, _HIGH = 34.0, 40.0, 28.0
_NOW, _SAVED = 196.0, 276.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "版本号怎样发现原地修改",
        "now": "y 的版本",
        "saved": "存下的",
        "row": "{code} 之后，y 的版本是 {now}，存下的是 {saved}。",
        "caption": "exp 存下输出 y 和它当时的版本；y += 1 让版本加一，"
        "backward() 一比，两个不同，就报错。",
    },
    "en": {
        "title": "How a version gives a change in place away",
        "now": "version",
        "saved": "saved",
        "row": "After {code} the version of y is {now}, the saved one {saved}. ",
        "caption": "exp saves its output y with the version of that moment; y += 1 adds one to the "
        "version, backward() compares the two, and raises because they differ.",
    },
}


def versions(steps: Sequence[Step]) -> list[tuple[int, int]]:
    """The version of `y` and the one that was saved, after each step."""
    now = saved = 0
    found = []
    for step in steps:
        now += step.writes
        saved = now if step.saves else saved
        found.append((now, saved))
    return found


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing = [
        svg.label(_NOW + 18, 20, words["now"], anchor="middle"),
        svg.label(_SAVED + 18, 20, words["saved"], anchor="middle"),
    ]
    described = ""
    for row, (step, (now, saved)) in enumerate(zip(STEPS, versions(STEPS), strict=True)):
        top = _TOP + row * _ROW
        differ = now != saved
        drawing.append(svg.label(0, top + 19, step.code, code=True))
        tone = "fig-b" if differ else "fig-a"
        drawing += svg.cell(_NOW, top, 36, _HIGH, str(now), tone=tone, dashed=differ)
        sign = "\u2260" if differ else "="
        drawing.append(svg.label((_NOW + _SAVED + 36) / 2, top + 19, sign, anchor="middle"))
        drawing += svg.cell(_SAVED, top, 36, _HIGH, str(saved), tone="fig-a")
        described += words["row"].format(code=step.code, now=now, saved=saved)
    height = _TOP + len(STEPS) * _ROW
    title, caption = words["title"], words["caption"]
    described = described.strip()
    return svg.frame(NAME, height, drawing, title=title, described=described, caption=caption)
