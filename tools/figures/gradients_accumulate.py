"""The figure `gradients-accumulate`: what .grad holds after each call of backward and zero_grad."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "gradients-accumulate"
CALLS = ("backward()", "backward()", "zero_grad()", "backward()")
X = 2

_BAR, _TOP, _ROW, _HIGH = 124.0, 30.0, 38.0, 28.0
_UNIT = 17.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "梯度一次次加上去",
        "described": "x = {x}，y = x**2，每次 backward() 给 x.grad 加 {slope}。{steps}",
        "step": "{call} 之后，x.grad 是 {total}。",
        "caption": "每次 backward() 都接着往上加，zero_grad() 之后才从头来。",
    },
    "en": {
        "title": "Gradient upon gradient",
        "described": "x = {x}, y = x**2, and each backward() adds {slope} to x.grad. {steps}",
        "step": "After {call}, x.grad is {total}. ",
        "caption": "Each backward() adds to what is there; only zero_grad() starts it anew.",
    },
}


def slope(x: int) -> int:
    """The derivative of x**2."""
    return 2 * x


def held(calls: Sequence[str], gradient: int) -> list[list[int]]:
    """What `.grad` is the sum of after each call; nothing when it is None."""
    parts: list[int] = []
    states = []
    for call in calls:
        parts = [] if call == "zero_grad()" else [*parts, gradient]
        states.append(parts)
    return states


def total(parts: Sequence[int]) -> str:
    """`.grad` as Python shows it: None, or the sum."""
    return str(sum(parts)) if parts else "None"


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    gradient = slope(X)
    states = held(CALLS, gradient)
    drawing = [svg.label(_BAR, 18, "x.grad", code=True)]
    steps = ""
    for row, (call, parts) in enumerate(zip(CALLS, states, strict=True)):
        top = _TOP + row * _ROW
        drawing.append(svg.label(0, top + 19, call, code=True))
        for place, part in enumerate(parts):
            left = _BAR + place * (part * _UNIT + 4)
            tone = "fig-b" if place else "fig-a"
            size = part * _UNIT, _HIGH
            drawing += svg.cell(left, top, *size, f"+{part}", tone=tone, dashed=bool(place))
        end = _BAR + len(parts) * (gradient * _UNIT + 4)
        drawing.append(svg.label(end + 8 * bool(parts), top + 19, total(parts), code=True))
        steps += words["step"].format(call=call, total=total(parts))
    described = words["described"].format(x=X, slope=gradient, steps=steps).strip()
    height = _TOP + len(CALLS) * _ROW
    title, caption = words["title"], words["caption"]
    return svg.frame(NAME, height, drawing, title=title, described=described, caption=caption)
