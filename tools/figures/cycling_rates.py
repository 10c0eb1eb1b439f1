"""Figures of schedulers that rise and fall, wait for a metric, or warm up."""

from collections.abc import Mapping

from tools.figures import schedules
from tools.figures.plot import Curve
from tools.figures.worded import Axes, charts

STEPS, RISE = 61, 10
LOW, HIGH = 0.1, 1.0
LOSSES = (1.0, 0.8, 0.65, 0.55, 0.5, 0.5, 0.51, 0.5, 0.35, 0.3, 0.28, 0.28, 0.28, 0.28, 0.28, 0.28)
PATIENCE, FACTOR = 2, 0.5
WARM = 5

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "scheduler-cycles": {
        "zh": {
            "title": "OneCycleLR 走一个来回，CyclicLR 走很多个",
            "described": (
                "横轴是步数，一批一步，纵轴是学习率。"
                "OneCycleLR 从 {start:g} 升到第 {top} 步附近的 1，"
                "再降到几乎 0。CyclicLR 在 0.1 和 1 之间每 20 步一个来回；"
                "triangular2 每次峰值减半。"
            ),
            "caption": "OneCycleLR 先升三成的步数，其余一路降；CyclicLR 一直来回走。",
            "x": "步数（每批一步）",
        },
        "en": {
            "title": "OneCycleLR goes up and down once, CyclicLR again and again",
            "described": (
                "Across: steps, one a batch; up: the rate. OneCycleLR rises from {start:g} to 1 "
                "about step {top} and falls almost to 0. CyclicLR goes between 0.1 and 1 and back "
                "every 20 steps; with triangular2 each peak is half as high."
            ),
            "caption": "OneCycleLR rises for three tenths of its steps and falls for the rest; "
            "CyclicLR never ends.",
            "x": "steps, one a batch",
        },
    },
    "scheduler-plateau": {
        "zh": {
            "title": "ReduceLROnPlateau 等损失不再下降",
            "described": (
                "横轴是轮数。损失先降到 0.5 停住，学习率在第 {drops[0]} 轮之后减半；"
                "损失又降到 0.28 停住，第 {drops[1]} 轮之后再减半。"
                "patience={patience}：没有进步的轮数超过 "
                "{patience} 才动手。"
            ),
            "caption": "损失停下来，多等两轮，再不降就把学习率减半。",
            "x": "轮数",
        },
        "en": {
            "title": "ReduceLROnPlateau waits until the loss stops falling",
            "described": (
                "Across: epochs. The loss falls to 0.5 and stays; after epoch {drops[0]} the rate "
                "is halved; the loss falls to 0.28 and stays; after epoch {drops[1]} it is halved "
                "again. patience={patience}: more than {patience} epochs without progress are "
                "needed."
            ),
            "caption": "The loss stands still; two more epochs of patience, then the rate is "
            "halved.",
            "x": "epochs",
        },
    },
    "scheduler-warm-up": {
        "zh": {
            "title": "预热：起点不为 0，到点就停",
            "described": (
                "横轴是步数，纵轴是学习率与目标之比。没有封顶的那条从 0 开始，第 5 步到 1，"
                "第 9 步已经是 {over:g}；封顶的从 {first:g} 开始，到 1 为止；LinearLR 从 0.1 开始，"
                "第 5 步到 1 为止。"
            ),
            "caption": "没有封顶的一条白走了第一步，之后还越长越高。",
            "x": "步数",
        },
        "en": {
            "title": "Warm-up: begin above 0, stop in time",
            "described": (
                "Across: steps; up: the rate as a share of the one wanted. The one without a "
                "limit begins at 0, is at 1 at step 5 and at {over:g} at step 9; the limited one "
                "begins at {first:g} and stops at 1; LinearLR begins at 0.1 and stops at 1 at "
                "step 5."
            ),
            "caption": "The one without a limit wastes its first step and then never stops "
            "growing.",
            "x": "steps",
        },
    },
}


def curves(name: str) -> list[Curve]:
    """The curves of a figure of this module, with labels that are code."""
    if name == "scheduler-plateau":
        rates = schedules.plateau(LOSSES, PATIENCE, FACTOR)
        drawn = {"loss": LOSSES, "lr": [1.0, *rates[:-1]]}
        return [
            Curve(label, [(float(epoch), value) for epoch, value in enumerate(values)], steps=True)
            for label, values in drawn.items()
        ]
    if name == "scheduler-cycles":
        courses = {
            "OneCycleLR": schedules.one_cycle(STEPS, HIGH),
            "CyclicLR": schedules.cyclic(LOW, HIGH, RISE),
            'CyclicLR(mode="triangular2")': schedules.cyclic(LOW, HIGH, RISE, 0.5),
        }
        return [Curve(label, schedules.course(one, STEPS)) for label, one in courses.items()]
    courses = {
        "last_epoch / 5": schedules.overshooting(WARM),
        "min(1, (last_epoch + 1) / 5)": schedules.warm_up(WARM),
        "LinearLR(0.1, total_iters=5)": schedules.linear(LOW, WARM),
    }
    return [
        Curve(label, schedules.course(one, 2 * WARM), steps=True) for label, one in courses.items()
    ]


def _values() -> dict[str, object]:
    """The numbers of the descriptions."""
    rates = [1.0, *schedules.plateau(LOSSES, PATIENCE, FACTOR)]
    cycle = [schedules.one_cycle(STEPS, HIGH)(step) for step in range(STEPS)]
    return {
        "start": cycle[0],
        "top": cycle.index(max(cycle)),
        "drops": [epoch for epoch in range(len(LOSSES)) if rates[epoch + 1] < rates[epoch]],
        "patience": PATIENCE,
        "over": schedules.overshooting(WARM)(9),
        "first": schedules.warm_up(WARM)(0),
    }


_AXES: Mapping[str, Axes] = {
    "scheduler-cycles": ((0, 10, 20, 30, 40, 50, 60), (0, 0.25, 0.5, 0.75, 1)),
    "scheduler-plateau": ((0, 3, 6, 9, 12, 15), (0, 0.25, 0.5, 0.75, 1)),
    "scheduler-warm-up": ((0, 3, 6, 9), (0, 0.5, 1, 1.5, 2)),
}

FIGURES = charts(_WORDS, curves, _AXES, _values)
