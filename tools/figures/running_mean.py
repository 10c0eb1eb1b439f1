"""The figure `batchnorm-train-eval`: the running mean follows batches in training, then rests."""

import random
from collections.abc import Mapping

from tools.figures import plot

NAME = "batchnorm-train-eval"
TRAIN, EVAL, BATCH = 30, 10, 8
CENTRE, SPREAD, MOVED = 5.0, 2.0, 2.0
MOMENTUM = 0.1

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "训练时 running_mean 跟着走，评估时不动",
        "described": "前 {train} 批在训练模式：每批的均值在 {centre:g} 附近摆动，"
        "running_mean 从 0 慢慢升到 "
        "{last:.2f}。后 {count} 批在评估模式，数据的均值换成 {moved:g} 附近，"
        "running_mean 停在 {last:.2f}。",
        "caption": "前 30 批是训练：每批用自己的均值，running_mean 每次只靠近十分之一。"
        "之后是评估：数据变了，用的仍是停住的 running_mean。",
        "x": "第几批",
        "batch": "这一批的均值",
    },
    "en": {
        "title": "running_mean follows in training and rests in evaluation",
        "described": "The first {train} batches are in training mode: their means sway around "
        "{centre:g}, and running_mean climbs from 0 to {last:.2f}. The last {count} batches are in "
        "evaluation mode, with means around {moved:g}, and running_mean stays at {last:.2f}.",
        "caption": "The first 30 batches are training: each uses its own mean, and running_mean "
        "moves a tenth of the way. Then comes evaluation: the data have changed, and what is used "
        "is still the running_mean of before.",
        "x": "batch",
        "batch": "mean of the batch",
    },
}


def batches() -> list[list[float]]:
    """The numbers of one channel, batch by batch, always the same."""
    chance = random.Random(0)
    centres = [CENTRE] * TRAIN + [MOVED] * EVAL
    return [[chance.gauss(centre, SPREAD) for _ in range(BATCH)] for centre in centres]


def running(means: list[float], training: int) -> list[float]:
    """running_mean after each batch, of which the first `training` are in training mode."""
    value, found = 0.0, []
    for index, mean in enumerate(means):
        if index < training:
            value += MOMENTUM * (mean - value)
        found.append(value)
    return found


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    means = [sum(batch) / len(batch) for batch in batches()]
    followed = running(means, TRAIN)
    curves = [
        plot.Curve("running_mean", [(float(n), y) for n, y in enumerate(followed, 1)]),
        plot.Curve(words["batch"], [(float(n), y) for n, y in enumerate(means, 1)]),
    ]
    described = words["described"].format(
        train=TRAIN, count=EVAL, centre=CENTRE, moved=MOVED, last=followed[-1]
    )
    return plot.chart(
        NAME,
        curves,
        plot.Axis((0, 10, 20, 30, 40), words["x"]),
        plot.Axis((0, 2, 4, 6, 8), ""),
        title=words["title"],
        described=described,
        caption=words["caption"],
    )
