"""The figure `momentum`: how a weight walks to its minimum at 0 without and with momentum."""

from collections.abc import Mapping

from tools.figures.plot import Curve, Point
from tools.figures.worded import worded

NAME = "momentum"
LR, START, STEPS = 0.05, 1.0, 60
RUNS = ((0.0, False), (0.5, False), (0.9, False), (0.9, True))

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "动量让一个权重走得更快，也会走过头",
        "described": (
            "横轴是步数，纵轴是权重，从 1 出发，最低点在 0，梯度等于权重，学习率 0.05。"
            "第 {steps} 步时，没有动量的还剩 {plain:.2f}，动量 0.5 的剩 {half:.3f}；动量 0.9 的"
            "在第 {crossed} 步前后越过 0，最低到 {lowest:.2f}，Nesterov 最低到 {nesterov:.2f}。"
        ),
        "caption": "动量小，走得慢，不走过头；动量 0.9 快得多，越过 0 又荡回来，"
        "Nesterov 荡得小些。",
        "x": "步数",
    },
    "en": {
        "title": "With momentum a weight walks faster, and overshoots",
        "described": (
            "Across: steps; up: the weight, from 1, with its minimum at 0, a gradient equal to "
            "the weight and a learning rate of 0.05. At step {steps}, {plain:.2f} is left without "
            "momentum, {half:.3f} with 0.5; with 0.9 it crosses 0 about step {crossed} and gets "
            "to {lowest:.2f}, with Nesterov to {nesterov:.2f}."
        ),
        "caption": "Little momentum is slow and does not overshoot; 0.9 is much faster, passes 0 "
        "and swings back, with Nesterov less so.",
        "x": "steps",
    },
}


def walk(momentum: float, nesterov: bool) -> list[Point]:
    """The weight after each step of SGD on `weight**2 / 2`, with the number of steps."""
    weight, velocity = START, 0.0
    points = [(0.0, weight)]
    for step in range(1, STEPS + 1):
        gradient = weight
        velocity = momentum * velocity + gradient
        weight -= LR * (gradient + momentum * velocity if nesterov else velocity)
        points.append((float(step), weight))
    return points


def curves() -> list[Curve]:
    """A curve for each run."""
    return [
        Curve(f"momentum={momentum:g}" + ", nesterov=True" * nesterov, walk(momentum, nesterov))
        for momentum, nesterov in RUNS
    ]


def _values() -> dict[str, object]:
    plain, half, heavy, nesterov = ([y for _, y in walk(*run)] for run in RUNS)
    return {
        "steps": STEPS,
        "plain": plain[-1],
        "half": half[-1],
        "crossed": next(step for step, weight in enumerate(heavy) if weight < 0),
        "lowest": min(heavy),
        "nesterov": min(nesterov),
    }


figure = worded(
    NAME, _WORDS, curves, ((0, 10, 20, 30, 40, 50, 60), (-0.75, -0.5, 0, 0.5, 1)), _values
)
