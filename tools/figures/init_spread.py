"""The figure `init-spread`: how the spread of a deep ReLU net's outputs depends on its weights."""

import random
from collections.abc import Mapping
from functools import cache
from math import log10, sqrt
from operator import mul
from statistics import pstdev

from tools.figures import plot

NAME = "init-spread"
WIDTH, DEPTH, SAMPLES = 48, 12, 12

Matrix = list[list[float]]

# Standard deviation of the weights of a square layer, by the name of the rule.
RULES: Mapping[str, float] = {
    "normal(0, 1)": 1.0,
    "Kaiming": sqrt(2 / WIDTH),
    "Xavier": sqrt(2 / (WIDTH + WIDTH)),
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "十二层 ReLU 网络里，数值的标准差逐层怎么变",
        "described": "每层 {width} 个单元。{each}全零初始化从第 1 层起就是 0。",
        "each": "{rule}：第 1 层的标准差是 {first:.2g}，第 {depth} 层是 {last:.2g}。",
        "caption": "纵轴是标准差的常用对数，差 2 就是差一百倍。"
        "normal(0, 1) 爆炸，Xavier 每层缩小，"
        "Kaiming 大致不变。全零画不出来：从第 1 层起标准差就是 0。",
        "x": "第几层",
        "y": "log10(标准差)",
    },
    "en": {
        "title": "The standard deviation, layer by layer, in a net of twelve ReLU layers",
        "described": "Each layer has {width} units. {each}With zeros it is 0 from layer 1 on.",
        "each": "{rule}: the standard deviation is {first:.2g} at layer 1 and {last:.2g} at layer "
        "{depth}. ",
        "caption": "The vertical axis is the logarithm to base 10: a step of 2 is a factor of 100. "
        "normal(0, 1) explodes, Xavier shrinks with each layer, Kaiming stays about the same. "
        "Zeros cannot be drawn: the standard deviation is 0 from layer 1 on.",
        "x": "layer",
        "y": "log10(std)",
    },
}


def normal(rows: int, columns: int, std: float, chance: random.Random) -> Matrix:
    """Normally distributed numbers around 0."""
    return [[chance.gauss(0, std) for _ in range(columns)] for _ in range(rows)]


def weights(std: float) -> tuple[Matrix, list[Matrix]]:
    """The inputs, with standard deviation 1, and the weight of each layer; always the same."""
    chance = random.Random(0)
    inputs = normal(SAMPLES, WIDTH, 1, chance)
    return inputs, [normal(WIDTH, WIDTH, std, chance) for _ in range(DEPTH)]


@cache
def spreads(std: float) -> tuple[float, ...]:
    """The standard deviation of each layer's outputs before its ReLU."""
    values, layers = weights(std)
    found = []
    for layer in layers:
        values = [[sum(map(mul, row, unit)) for unit in layer] for row in values]
        found.append(pstdev(number for row in values for number in row))
        values = [[max(number, 0.0) for number in row] for row in values]
    return tuple(found)


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    curves, texts = [], []
    for rule, std in RULES.items():
        found = spreads(std)
        points = [(float(layer), log10(value)) for layer, value in enumerate(found, 1)]
        curves.append(plot.Curve(rule, points))
        texts.append(
            words["each"].format(rule=rule, first=found[0], last=found[-1], depth=len(found))
        )
    return plot.chart(
        NAME,
        curves,
        plot.Axis((0, 2, 4, 6, 8, 10, 12), words["x"]),
        plot.Axis((-2, 0, 2, 4, 6, 8, 10), words["y"]),
        title=words["title"],
        described=words["described"].format(width=WIDTH, each="".join(texts)),
        caption=words["caption"],
    )
