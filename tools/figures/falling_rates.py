"""Figures of schedulers that fall from epoch to epoch: steps, cosines, ramps."""

from collections.abc import Mapping

from tools.figures import schedules
from tools.figures.plot import Curve
from tools.figures.worded import charts

EPOCHS = 41
# The curves that stand still between two changes; the others change with each epoch.
_STAIRS = ("StepLR(step_size=10)", "MultiStepLR([5, 30])")
_LABELS: Mapping[str, Mapping[str, schedules.Schedule]] = {
    "scheduler-steps": {
        "StepLR(step_size=10)": schedules.step_lr(10, 0.5),
        "MultiStepLR([5, 30])": schedules.multi_step((5, 30), 0.5),
        "ExponentialLR": schedules.exponential(0.95),
    },
    "scheduler-cosine": {
        "CosineAnnealingLR(T_max=40)": schedules.cosine(40),
        "WarmRestarts(10, T_mult=2)": schedules.restarts(10, 2),
    },
    "scheduler-ramps": {
        "LinearLR(0.1, total_iters=10)": schedules.linear(0.1, 10),
        "PolynomialLR(40, power=1)": schedules.polynomial(40, 1),
        "PolynomialLR(40, power=2)": schedules.polynomial(40, 2),
        "LambdaLR(1 / (1 + epoch))": lambda epoch: 1 / (1 + epoch),
    },
}

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "scheduler-steps": {
        "zh": {
            "title": "三种越走越小的学习率",
            "described": (
                "横轴是轮数，纵轴是学习率，从 1 开始。StepLR 每 10 轮减半，MultiStepLR 在第 5 和 "
                "第 30 轮减半，ExponentialLR 每轮乘 0.95。第 20 轮时依次是 {steps}。"
            ),
            "caption": "前两种下台阶，第三种一路往下滑。台阶之间学习率不变。",
            "x": "轮数",
        },
        "en": {
            "title": "Three rates that fall",
            "described": (
                "Across: epochs; up: the rate, from 1. StepLR halves it every 10 epochs, "
                "MultiStepLR at epochs 5 and 30, ExponentialLR multiplies it by 0.95 each time. "
                "At epoch 20 they are {steps}."
            ),
            "caption": "The first two go downstairs, the third slides. Between two stairs the "
            "rate stays.",
            "x": "epochs",
        },
    },
    "scheduler-cosine": {
        "zh": {
            "title": "余弦退火，一次走完或多次重来",
            "described": (
                "横轴是轮数，纵轴是学习率。CosineAnnealingLR 用 40 轮从 1 降到 0；"
                "CosineAnnealingWarmRestarts 先用 10 轮降下来，回到 1，再用 20 轮，再回到 1。"
                "第 20 轮时两者是 {cosine}。"
            ),
            "caption": "开头和结尾都平，中间降得快；重启一次，下一段长一倍。",
            "x": "轮数",
        },
        "en": {
            "title": "Cosine annealing, in one go or with restarts",
            "described": (
                "Across: epochs; up: the rate. CosineAnnealingLR falls from 1 to 0 in 40 epochs; "
                "CosineAnnealingWarmRestarts falls in 10, is back at 1, falls in 20 and is back "
                "again. At epoch 20 they are {cosine}."
            ),
            "caption": "Flat at both ends, steep between; after each restart the next stretch is "
            "twice as long.",
            "x": "epochs",
        },
    },
    "scheduler-ramps": {
        "zh": {
            "title": "直线、幂和自己写的公式",
            "described": (
                "横轴是轮数，纵轴是学习率。LinearLR 用 10 轮从 0.1 升到 1；"
                "PolynomialLR 用 40 轮降到 0，power=1 是直线，power=2 先快后慢；LambdaLR 照函数走。"
                "第 20 轮时依次是 {ramps}。"
            ),
            "caption": "LinearLR 用来预热；PolynomialLR 降到 0 为止；LambdaLR 想怎么走就怎么走。",
            "x": "轮数",
        },
        "en": {
            "title": "Straight lines, powers, and a formula of your own",
            "described": (
                "Across: epochs; up: the rate. LinearLR rises from 0.1 to 1 in 10 epochs; "
                "PolynomialLR falls to 0 in 40, straight with power=1, fast and then slowly with "
                "power=2; LambdaLR follows its function. At epoch 20 they are {ramps}."
            ),
            "caption": "LinearLR is for warming up; PolynomialLR falls to 0 and stays; LambdaLR "
            "goes wherever you like.",
            "x": "epochs",
        },
    },
}


def curves(name: str) -> list[Curve]:
    """The curves of a figure of this module, with labels that are code."""
    return [
        Curve(label, schedules.course(schedule, EPOCHS), steps=label.endswith(_STAIRS))
        for label, schedule in _LABELS[name].items()
    ]


def _values() -> dict[str, object]:
    """The numbers of the descriptions: each rate at epoch 20."""
    return {
        name.removeprefix("scheduler-"): ", ".join(
            f"{schedule(20):.2f}" for schedule in drawn.values()
        )
        for name, drawn in _LABELS.items()
    }


_AXES = dict.fromkeys(_WORDS, ((0, 10, 20, 30, 40), (0, 0.25, 0.5, 0.75, 1)))

FIGURES = charts(_WORDS, curves, _AXES, _values)
