"""Figures of the losses of regression: L1, MSE, smooth L1, Poisson."""

from collections.abc import Mapping

from tools.figures import loss_functions as losses
from tools.figures.plot import Curve
from tools.figures.worded import Axes, across, charts

BETAS = (0.25, 1, 2)
COUNTS = (1, 3)
FAR = 2.0

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "loss-regression": {
        "zh": {
            "title": "L1、MSE 与平滑 L1",
            "described": (
                "横轴是误差，纵轴是损失，三条线都以 0 为最低点。误差 0.5 时 L1 是 {l1:g}，MSE 是 "
                "{mse:g}，平滑 L1 是 {smooth:g}；误差 2 时分别是 {l1_far:g}、{mse_far:g}、"
                "{smooth_far:g}。"
            ),
            "caption": "误差大时 MSE 涨得最快；平滑 L1 中间像抛物线，两边和 L1 平行。",
            "x": "误差",
        },
        "en": {
            "title": "L1, MSE and smooth L1",
            "described": (
                "Across: the error; up: the loss; all three are lowest at 0. At an error of 0.5, "
                "L1 is {l1:g}, MSE {mse:g} and smooth L1 {smooth:g}; at 2 they are {l1_far:g}, "
                "{mse_far:g} and {smooth_far:g}."
            ),
            "caption": "For large errors MSE grows fastest; smooth L1 is a parabola in the middle "
            "and runs beside L1 further out.",
            "x": "error",
        },
    },
    "loss-smooth-l1": {
        "zh": {
            "title": "beta 决定抛物线有多宽",
            "described": (
                "横轴是误差，纵轴是平滑 L1。误差为 0.5 时，beta 取 0.25、1、2 的损失依次是 "
                "{betas}；到了两边，三条线的斜率都是 1。"
            ),
            "caption": "beta 越大，抛物线越宽、越平；两边的斜率总是 1。",
            "x": "误差",
        },
        "en": {
            "title": "beta says how wide the parabola is",
            "described": (
                "Across: the error; up: smooth L1. At an error of 0.5 the losses are {betas} for "
                "beta 0.25, 1 and 2; further out all three have the slope 1."
            ),
            "caption": "The larger beta, the wider and flatter the parabola; the slope outside "
            "is always 1.",
            "x": "error",
        },
    },
    "loss-poisson": {
        "zh": {
            "title": "泊松损失在次数的对数处最低",
            "described": (
                "横轴是模型给出的次数的对数，纵轴是 exp(x) − y·x。"
                "目标为 1 时在 x = {lowest[0]:.2f} 处最低，"
                "目标为 3 时在 x = {lowest[1]:.2f} 处最低，这时损失是负的。"
            ),
            "caption": "最低处正是次数的对数；损失可以小于 0。",
            "x": "期望次数的对数",
        },
        "en": {
            "title": "The Poisson loss is lowest at the logarithm of the count",
            "described": (
                "Across: the logarithm of the count that the model returns; up: exp(x) − y·x. "
                "For target 1 it is lowest at x = {lowest[0]:.2f}, for target 3 at "
                "x = {lowest[1]:.2f}, where it is below 0."
            ),
            "caption": "Each is lowest at the logarithm of its count; the loss may be below 0.",
            "x": "logarithm of the expected count",
        },
    },
}

_AXES: Mapping[str, Axes] = {
    "loss-regression": ((-2, -1, 0, 1, 2), (0, 1, 2, 3, 4)),
    "loss-smooth-l1": ((-3, -2, -1, 0, 1, 2, 3), (0, 1, 2, 3)),
    "loss-poisson": ((-2, -1, 0, 1, 2), (-1, 0, 1, 2, 3, 4, 5)),
}


def curves(name: str) -> list[Curve]:
    """The curves of a figure of this module, with labels that are code."""
    drawn: Mapping[str, Mapping[str, losses.Loss]] = {
        "loss-regression": {
            "L1": losses.l1,
            "MSE": losses.mse,
            "SmoothL1": losses.smooth_l1(1),
        },
        "loss-smooth-l1": {f"beta={beta:g}": losses.smooth_l1(beta) for beta in BETAS},
        "loss-poisson": {f"y={count}": losses.poisson(count) for count in COUNTS},
    }
    return across(_AXES[name], drawn[name])


def _values() -> dict[str, object]:
    """The numbers of the descriptions."""
    return {
        "l1": losses.l1(0.5),
        "mse": losses.mse(0.5),
        "smooth": losses.smooth_l1(1)(0.5),
        "l1_far": losses.l1(FAR),
        "mse_far": losses.mse(FAR),
        "smooth_far": losses.smooth_l1(1)(FAR),
        "betas": ", ".join(f"{losses.smooth_l1(beta)(0.5):g}" for beta in BETAS),
        "lowest": [min(curve.points, key=_height)[0] for curve in curves("loss-poisson")],
    }


def _height(point: tuple[float, float]) -> float:
    return point[1]


FIGURES = charts(_WORDS, curves, _AXES, _values)
