"""Figures of the losses that rank and compare: margins, cosine embedding."""

from collections.abc import Mapping

from tools.figures import loss_functions as losses
from tools.figures.plot import Curve
from tools.figures.worded import Axes, across, charts

MARGIN, COSINE_MARGIN = 1.0, 0.5

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "loss-margins": {
        "zh": {
            "title": "三种间隔损失",
            "described": (
                "横轴是领先多少，纵轴是损失。折页在领先 {margin:g} 处降到 0，之后一直是 0；"
                "它的平方在同一处降到 0；软间隔在 0 处是 {soft:.2f}，总是大于 0。"
            ),
            "caption": "折页领先够了就不再计较，软间隔永远还差一点。",
            "x": "领先多少",
        },
        "en": {
            "title": "Three margin losses",
            "described": (
                "Across: the lead; up: the loss. The hinge reaches 0 at a lead of {margin:g} and "
                "stays there; its square reaches 0 at the same point; the soft margin is "
                "{soft:.2f} at 0 and always above 0."
            ),
            "caption": "The hinge is content once the lead is large enough, the soft margin never "
            "quite.",
            "x": "lead",
        },
    },
    "loss-cosine": {
        "zh": {
            "title": "y 不同，余弦嵌入损失的方向相反",
            "described": (
                "横轴是余弦，纵轴是损失。y=1 时从余弦 −1 处的 {alike:g} 降到余弦 1 处的 0；"
                "y=-1、间隔 0.5 时，余弦不超过 0.5 损失都是 0，到余弦 1 升到 {unlike:g}。"
            ),
            "caption": "y=1 要两个向量靠近，y=-1 要它们分开到间隔以外。",
            "x": "两个向量的余弦",
        },
        "en": {
            "title": "Cosine embedding loss goes two ways",
            "described": (
                "Across: the cosine; up: the loss. For y=1 it falls from {alike:g} at cosine −1 "
                "to 0 at cosine 1; for y=-1 and a margin of 0.5 it is 0 up to cosine 0.5 and "
                "rises to {unlike:g} at cosine 1."
            ),
            "caption": "y=1 wants the vectors together, y=-1 wants them apart by the margin.",
            "x": "cosine of the two vectors",
        },
    },
}

_AXES: Mapping[str, Axes] = {
    "loss-margins": ((-2, -1, 0, 1, 2), (0, 1, 2, 3, 4)),
    "loss-cosine": ((-1, -0.5, 0, 0.5, 1), (0, 0.5, 1, 1.5, 2)),
}


def curves(name: str) -> list[Curve]:
    """The curves of a figure of this module, with labels that are code."""
    drawn: Mapping[str, Mapping[str, losses.Loss]] = {
        "loss-margins": {
            "max(0, 1-x)": losses.hinge(MARGIN),
            "max(0, 1-x)**2": losses.squared_hinge(MARGIN),
            "log(1+exp(-x))": losses.soft_margin,
        },
        "loss-cosine": {
            "y=1": losses.cosine_alike,
            "y=-1, margin=0.5": losses.cosine_unlike(COSINE_MARGIN),
        },
    }
    return across(_AXES[name], drawn[name])


def _values() -> dict[str, object]:
    """The numbers of the descriptions."""
    return {
        "margin": MARGIN,
        "soft": losses.soft_margin(0),
        "alike": losses.cosine_alike(-1),
        "unlike": losses.cosine_unlike(COSINE_MARGIN)(1),
    }


FIGURES = charts(_WORDS, curves, _AXES, _values)
