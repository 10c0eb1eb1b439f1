"""The figures `activation-rectifiers` and `activation-saturating`: activation functions."""

from collections.abc import Callable, Iterable, Mapping
from math import erf, exp, sqrt, tanh

from tools.figures import plot

SLOPE = 0.1
_REACH = 4.0

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "activation-rectifiers": {
            "title": "ReLU 一族的曲线",
            "caption": "右边几乎就是 x；左边各不相同：ReLU 是 0，LeakyReLU 留一条缓坡"
            "（这里斜率 0.1），GELU 和 SiLU 先微微下探，再回到 0。",
        },
        "activation-saturating": {
            "title": "Sigmoid 和 Tanh 的曲线",
            "caption": "两头都是平的，那里梯度接近 0。Sigmoid 在 0 处是 0.5，Tanh 在 0 处是 0。",
        },
        "each": {"curve": "{name} 在 {places} 处的值是 {values}。"},
    },
    "en": {
        "activation-rectifiers": {
            "title": "The curves of ReLU and its kin",
            "caption": "To the right all are nearly x. To the left ReLU is 0, LeakyReLU a gentle "
            "slope (0.1 here), and GELU and SiLU dip a little before they return to 0.",
        },
        "activation-saturating": {
            "title": "The curves of Sigmoid and Tanh",
            "caption": "Both are flat at the ends, where the gradient is close to 0. At 0 Sigmoid "
            "is 0.5 and Tanh is 0.",
        },
        "each": {"curve": "{name} at {places} is {values}."},
    },
}


def relu(x: float) -> float:
    """x where it is positive, 0 elsewhere."""
    return max(x, 0.0)


def leaky_relu(x: float) -> float:
    """x where it is positive, a tenth of it elsewhere."""
    return x if x > 0 else SLOPE * x


def gelu(x: float) -> float:
    """x times the share of a standard normal distribution that lies below it."""
    return x * (1 + erf(x / sqrt(2))) / 2


def silu(x: float) -> float:
    """x times its sigmoid."""
    return x * sigmoid(x)


def sigmoid(x: float) -> float:
    """1 / (1 + e^-x)."""
    return 1 / (1 + exp(-x))


CURVES: Mapping[str, Mapping[str, Callable[[float], float]]] = {
    "activation-rectifiers": {"ReLU": relu, "LeakyReLU": leaky_relu, "GELU": gelu, "SiLU": silu},
    "activation-saturating": {"Sigmoid": sigmoid, "Tanh": tanh},
}
_TICKS = {"activation-rectifiers": (-1, 0, 1, 2, 3, 4), "activation-saturating": (-1, 0, 1)}
_PLACES = (-3.0, -1.0, 0.0, 1.0, 3.0)


def _chart(name: str, lang: str) -> list[str]:
    words = _WORDS[lang][name]
    functions = CURVES[name]
    curves = [
        plot.Curve(label, plot.samples(function, -_REACH, _REACH))
        for label, function in functions.items()
    ]
    each = _WORDS[lang]["each"]["curve"]
    described = ("" if lang == "zh" else " ").join(
        each.format(name=label, places=_spell(_PLACES), values=_spell(map(function, _PLACES)))
        for label, function in functions.items()
    )
    return plot.chart(
        name,
        curves,
        plot.Axis((-4, -2, 0, 2, 4), "x"),
        plot.Axis(_TICKS[name], ""),
        title=words["title"],
        described=described,
        caption=words["caption"],
    )


def rectifiers(lang: str) -> list[str]:
    """ReLU, LeakyReLU, GELU and SiLU."""
    return _chart("activation-rectifiers", lang)


def saturating(lang: str) -> list[str]:
    """Sigmoid and Tanh."""
    return _chart("activation-saturating", lang)


def _spell(numbers: Iterable[float]) -> str:
    return " ".join(f"{number:.2f}".rstrip("0").rstrip(".") for number in numbers)


FIGURES: Mapping[str, Callable[[str], list[str]]] = {
    "activation-rectifiers": rectifiers,
    "activation-saturating": saturating,
}
