"""The courses of the learning rate that are drawn: a factor or a rate by the number of steps."""

from collections.abc import Callable, Sequence
from math import cos, floor, pi

from tools.figures.plot import Point

Schedule = Callable[[int], float]


def course(schedule: Schedule, steps: int) -> list[Point]:
    """The rate at each step from 0 on, `steps` of them."""
    return [(float(step), schedule(step)) for step in range(steps)]


def step_lr(size: int, gamma: float) -> Schedule:
    """StepLR from a rate of 1."""
    return lambda step: gamma ** (step // size)


def multi_step(milestones: Sequence[int], gamma: float) -> Schedule:
    """MultiStepLR from a rate of 1."""
    return lambda step: gamma ** sum(milestone <= step for milestone in milestones)


def exponential(gamma: float) -> Schedule:
    """ExponentialLR from a rate of 1."""
    return lambda step: gamma**step


def cosine(period: int) -> Schedule:
    """CosineAnnealingLR from a rate of 1 down to 0."""
    return lambda step: _fall(step / period)


def restarts(first: int, longer: int) -> Schedule:
    """CosineAnnealingWarmRestarts from a rate of 1, each period `longer` times the one before."""

    def schedule(step: int) -> float:
        period = first
        while step >= period:
            step -= period
            period *= longer
        return _fall(step / period)

    return schedule


def linear(start: float, total: int) -> Schedule:
    """LinearLR from `start` to a rate of 1."""
    return lambda step: start + (1 - start) * min(step, total) / total


def polynomial(total: int, power: float) -> Schedule:
    """PolynomialLR from a rate of 1 to 0."""
    return lambda step: (1 - min(step, total) / total) ** power


def one_cycle(total: int, highest: float, rising: float = 0.3) -> Schedule:
    """OneCycleLR with its defaults: from a 25th up to `highest`, then down to almost nothing."""
    lowest, top = highest / 25, rising * total - 1

    def schedule(step: int) -> float:
        if step <= top:
            return highest + (lowest - highest) * _fall(step / top)
        end = lowest / 1e4
        return end + (highest - end) * _fall((step - top) / (total - 1 - top))

    return schedule


def cyclic(low: float, high: float, rise: int, shrink: float = 1.0) -> Schedule:
    """CyclicLR: up for `rise` steps and down for as many, each cycle `shrink` times the height."""

    def schedule(step: int) -> float:
        cycle = floor(step / (2 * rise))
        height = 1 - abs(step / rise - 2 * cycle - 1)
        return low + (high - low) * height * shrink**cycle

    return schedule


def plateau(losses: Sequence[float], patience: int, factor: float) -> list[float]:
    """What ReduceLROnPlateau leaves of a rate of 1 after each loss."""
    best, bad, rate = float("inf"), 0, 1.0
    rates = []
    for loss in losses:
        better = loss < best * (1 - 1e-4)
        best, bad = (loss, 0) if better else (best, bad + 1)
        if bad > patience:
            rate, bad = rate * factor, 0
        rates.append(rate)
    return rates


def overshooting(total: int) -> Schedule:
    """A warm-up that begins at 0 and does not stop."""
    return lambda step: step / total


def warm_up(total: int) -> Schedule:
    """A warm-up that begins above 0 and stops at 1."""
    return lambda step: min(1.0, (step + 1) / total)


def _fall(share: float) -> float:
    """Half a cosine, from 1 at 0 to 0 at 1."""
    return (1 + cos(pi * share)) / 2
