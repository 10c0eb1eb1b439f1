"""The losses that are drawn as curves, for one element each, in plain Python."""

from collections.abc import Callable
from math import exp, log, log1p

Loss = Callable[[float], float]


def l1(error: float) -> float:
    """The absolute value of an error."""
    return abs(error)


def mse(error: float) -> float:
    """The square of an error."""
    return error * error


def smooth_l1(beta: float) -> Loss:
    """SmoothL1Loss: a parabola for errors up to `beta`, above zero, and L1 less beta/2 beyond."""
    return lambda error: (
        0.5 * error * error / beta if abs(error) < beta else abs(error) - 0.5 * beta
    )


def cross_entropy(probability: float) -> float:
    """Cross-entropy by the probability of the right class, above 0."""
    return -log(probability)


def focal(gamma: float) -> Loss:
    """Cross-entropy times `(1 - p) ** gamma`, by the probability p of the right answer."""
    return lambda probability: (1 - probability) ** gamma * cross_entropy(probability)


def bce(target: float) -> Loss:
    """Binary cross-entropy with logits, by the score."""
    return lambda score: max(score, 0.0) - score * target + log1p(exp(-abs(score)))


def smoothed(smoothing: float, classes: int) -> Loss:
    """Smoothed cross-entropy by the score of the right class, where all others score 0."""

    def loss(score: float) -> float:
        whole = log(exp(score) + classes - 1)
        right = 1 - smoothing + smoothing / classes
        return whole - right * score

    return loss


def poisson(target: float) -> Loss:
    """PoissonNLLLoss by the logarithm of the rate, without Stirling's term."""
    return lambda score: exp(score) - target * score


def soft_margin(score: float) -> float:
    """SoftMarginLoss by label times score."""
    return log1p(exp(-score))


def hinge(margin: float) -> Loss:
    """What is missing to `margin`, by label times score or by the lead of the right one."""
    return lambda lead: max(0.0, margin - lead)


def squared_hinge(margin: float) -> Loss:
    """The square of `hinge`, which is p=2 of MultiMarginLoss."""
    return lambda lead: hinge(margin)(lead) ** 2


def cosine_alike(cosine: float) -> float:
    """CosineEmbeddingLoss for y=1."""
    return 1 - cosine


def cosine_unlike(margin: float) -> Loss:
    """CosineEmbeddingLoss for y=-1."""
    return lambda cosine: max(0.0, cosine - margin)
