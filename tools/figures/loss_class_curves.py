"""Figures of the losses of classification: cross-entropy, smoothing, binary, focal."""

from collections.abc import Mapping

from tools.figures import loss_functions as losses
from tools.figures.plot import Curve, samples
from tools.figures.worded import Axes, charts

GAMMAS = (0, 1, 2, 5)
SMOOTHING, CLASSES = 0.1, 3
LEAST = 0.01

_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "loss-cross-entropy": {
        "zh": {
            "title": "交叉熵随正确类别的概率下降",
            "described": (
                "横轴是模型给正确类别的概率，纵轴是损失。概率为 1 时损失是 0，"
                "0.5 时是 {half:.2f}，0.1 时是 {tenth:.2f}，0.01 时是 {least:.2f}。"
            ),
            "caption": "答对而且有把握，损失几乎是 0；有把握却答错，损失没有上限。",
            "x": "正确类别的概率",
        },
        "en": {
            "title": "Cross-entropy by the probability of the right class",
            "described": (
                "Across: the probability that the model gives to the right class; up: the loss. "
                "It is 0 at probability 1, {half:.2f} at 0.5, {tenth:.2f} at 0.1 and "
                "{least:.2f} at 0.01."
            ),
            "caption": "To be right and sure costs next to nothing; to be sure and wrong costs "
            "without limit.",
            "x": "probability of the right class",
        },
    },
    "loss-label-smoothing": {
        "zh": {
            "title": "平滑之后，分数过大损失又升上去",
            "described": (
                "三类，其余两类的分数是 0，横轴是正确类别的分数。不平滑的损失一直下降，"
                "分数 8 时是 {plain:.4f}；平滑 0.1 的损失在 3.3 附近最低，分数 8 时升到 "
                "{smooth:.4f}。"
            ),
            "caption": "实线不平滑，虚线平滑 0.1。虚线有最低点：它告诉模型多有把握就够了。",
            "x": "正确类别的分数",
        },
        "en": {
            "title": "Smoothed, the loss rises again when the score is too large",
            "described": (
                "Three classes; the other two score 0, across is the score of the right one. "
                "Without smoothing the loss falls all the way, to {plain:.4f} at a score of 8; "
                "with a smoothing of 0.1 it is lowest near 3.3 and back at {smooth:.4f} at 8."
            ),
            "caption": "Solid: without smoothing, dashed: with 0.1. The dashed line has a lowest "
            "point, which tells the model how sure is sure enough.",
            "x": "score of the right class",
        },
    },
    "loss-bce": {
        "zh": {
            "title": "带 logits 的二分类交叉熵",
            "described": (
                "横轴是分数，纵轴是损失。目标为 1 时随分数下降：分数 −4 时 {low:.2f}，0 时 "
                "{middle:.2f}，4 时 {high:.2f}。目标为 0 时正好左右相反。"
            ),
            "caption": "错的那一边近乎直线：错得再远，梯度也不会消失。",
            "x": "分数",
        },
        "en": {
            "title": "Binary cross-entropy with logits",
            "described": (
                "Across: the score; up: the loss. For target 1 it falls with the score: {low:.2f} "
                "at −4, {middle:.2f} at 0, {high:.2f} at 4. For target 0 it is the mirror image."
            ),
            "caption": "On the wrong side it is almost a straight line: however wrong, the "
            "gradient does not vanish.",
            "x": "score",
        },
    },
    "loss-focal": {
        "zh": {
            "title": "gamma 越大，答对的越不计较",
            "described": (
                "横轴是正确答案的概率，纵轴是损失。概率 0.5 处，gamma 为 0、1、2、5 的损失"
                "依次是 {gammas}；概率越接近 1，四条线离得越远，都趋于 0。"
            ),
            "caption": "gamma=0 就是交叉熵。gamma 变大，右半边先压平，左端几乎不变。",
            "x": "正确答案的概率",
        },
        "en": {
            "title": "The larger gamma, the less what is right already counts",
            "described": (
                "Across: the probability of the right answer; up: the loss. At 0.5 it is "
                "{gammas} for gamma 0, 1, 2 and 5; towards 1 all four go to 0, those with a large "
                "gamma first."
            ),
            "caption": "gamma=0 is cross-entropy. As gamma grows the right half is flattened "
            "first, while the left end hardly changes.",
            "x": "probability of the right answer",
        },
    },
}


def curves(name: str) -> list[Curve]:
    """The curves of a figure of this module, with labels that are code."""
    if name == "loss-cross-entropy":
        return [Curve("-log(p)", samples(losses.cross_entropy, LEAST, 1))]
    if name == "loss-label-smoothing":
        smoothings = (0.0, SMOOTHING)
        return [
            Curve(f"label_smoothing={amount:g}", samples(losses.smoothed(amount, CLASSES), -2, 8))
            for amount in smoothings
        ]
    if name == "loss-bce":
        return [Curve(f"target {target}", samples(losses.bce(target), -6, 6)) for target in (1, 0)]
    return [Curve(f"gamma={gamma}", samples(losses.focal(gamma), LEAST, 1)) for gamma in GAMMAS]


_AXES: Mapping[str, Axes] = {
    "loss-cross-entropy": ((0, 0.25, 0.5, 0.75, 1), (0, 1, 2, 3, 4, 5)),
    "loss-label-smoothing": ((-2, 0, 2, 4, 6, 8), (0, 1, 2, 3)),
    "loss-bce": ((-6, -3, 0, 3, 6), (0, 2, 4, 6)),
    "loss-focal": ((0, 0.25, 0.5, 0.75, 1), (0, 1, 2, 3, 4, 5)),
}


def _values() -> dict[str, object]:
    """The numbers of the descriptions."""
    gammas = ", ".join(f"{losses.focal(gamma)(0.5):.2f}" for gamma in GAMMAS)
    return {
        "half": losses.cross_entropy(0.5),
        "tenth": losses.cross_entropy(0.1),
        "least": losses.cross_entropy(LEAST),
        "plain": losses.smoothed(0, CLASSES)(8),
        "smooth": losses.smoothed(SMOOTHING, CLASSES)(8),
        "low": losses.bce(1)(-4),
        "middle": losses.bce(1)(0),
        "high": losses.bce(1)(4),
        "gammas": gammas,
    }


FIGURES = charts(_WORDS, curves, _AXES, _values)
