"""The figure `early-stopping`: both losses of one small regression, the best epoch and the stop.

The regression is that of the page: twelve noisy points of a cosine, twelve cosines to fit them,
gradient descent from zero; the higher a frequency, the slower it is learnt.
"""

from math import cos, pi, sqrt

from tools.figures.plot import Axis, Curve, chart

NAME = "early-stopping"
COUNT = 12
RATE = 0.1
PATIENCE = 20
EPOCHS = 120
NOISE = (0.5, -0.4, 0.3, -0.6, 0.2, 0.4, -0.5, 0.3, -0.2, 0.6, -0.3, -0.4)

_WORDS = {
    "zh": {
        "title": "训练损失一直降，验证损失先降后升",
        "described": (
            "横轴是 epoch，纵轴是损失。训练损失从 {train_first:.2f} 一路降到 {train_last:.2f}。"
            "验证损失从 {val_first:.2f} 降到第 {best} 个 epoch 的 {val_best:.2f}，"
            "之后升到 {val_last:.2f}。第 {best} 个 epoch 和停下的第 {stop} 个各有一条竖线。"
        ),
        "caption": "验证损失在第 {best} 个 epoch 最低；再等 {patience} 个都没有更低，就停下，"
        "取回最低时的权重。",
        "train": "训练",
        "validation": "验证",
        "best": "最好 {best}",
        "stop": "停下 {stop}",
        "y": "损失",
    },
    "en": {
        "title": "Training loss keeps falling, validation loss turns",
        "described": (
            "Across: epochs; up: the loss. The training loss falls from {train_first:.2f} to "
            "{train_last:.2f}. The validation loss falls from {val_first:.2f} to {val_best:.2f} at "
            "epoch {best}, then rises to {val_last:.2f}. Vertical lines mark epoch {best} and "
            "epoch {stop}, where training stops."
        ),
        "caption": "The validation loss is lowest at epoch {best}; {patience} epochs later none "
        "was lower, so training stops and takes the weights of the best epoch back.",
        "train": "training",
        "validation": "validation",
        "best": "best: {best}",
        "stop": "stop: {stop}",
        "y": "loss",
    },
}


def points(shift: float) -> tuple[list[list[float]], list[float]]:
    """Features and targets of the training points (shift 0.5) or of the validation (0.25)."""
    places = [(number + shift) / COUNT for number in range(COUNT)]
    noise = NOISE if shift == 0.5 else NOISE[::-1]
    features = [[cos(pi * k * x) / sqrt(k + 1) for k in range(COUNT)] for x in places]
    return features, [cos(pi * x) + each for x, each in zip(places, noise, strict=True)]


def losses() -> tuple[list[float], list[float]]:
    """Training and validation loss before each epoch's step."""
    training, validation = points(0.5), points(0.25)
    weights = [0.0] * COUNT
    found: tuple[list[float], list[float]] = [], []
    for _ in range(EPOCHS + 1):
        for data, kept in zip((training, validation), found, strict=True):
            kept.append(sum(each * each for each in _errors(weights, *data)) / COUNT)
        errors = _errors(weights, *training)
        for k in range(COUNT):
            slope = sum(e * row[k] for e, row in zip(errors, training[0], strict=True))
            weights[k] -= RATE * 2 / COUNT * slope
    return found


def stop(validation: list[float]) -> tuple[int, int]:
    """The best epoch before training stops, and the epoch at which it does."""
    best = 0
    for epoch, loss in enumerate(validation):
        if loss < validation[best]:
            best = epoch
        elif epoch - best >= PATIENCE:
            return best, epoch
    return best, len(validation) - 1


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    training, validation = losses()
    best, end = stop(validation)
    values = {
        "best": best,
        "stop": end,
        "patience": PATIENCE,
        "train_first": training[0],
        "train_last": training[-1],
        "val_first": validation[0],
        "val_best": validation[best],
        "val_last": validation[-1],
    }
    return chart(
        NAME,
        [
            Curve(words["train"], list(enumerate(training))),
            Curve(words["validation"], list(enumerate(validation))),
            Curve(words["best"].format(best=best), [(best, 0), (best, 0.8)]),
            Curve(words["stop"].format(stop=end), [(end, 0), (end, 0.8)]),
        ],
        Axis((0, 20, 40, 60, 80, 100, 120), "epoch"),
        Axis((0, 0.2, 0.4, 0.6, 0.8), words["y"]),
        title=words["title"],
        described=words["described"].format(**values),
        caption=words["caption"].format(**values),
    )


def _errors(weights: list[float], features: list[list[float]], targets: list[float]) -> list[float]:
    return [
        sum(w * f for w, f in zip(weights, row, strict=True)) - target
        for row, target in zip(features, targets, strict=True)
    ]
