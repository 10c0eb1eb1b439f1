import pytest
import torch
from torch.optim import lr_scheduler

from tools.figures import cycling_rates as drawn


class Overshooting(lr_scheduler.LRScheduler):
    def get_lr(self):
        return [lr * self.last_epoch / drawn.WARM for lr in self.base_lrs]


class WarmUp(lr_scheduler.LRScheduler):
    def get_lr(self):
        return [lr * min(1, (self.last_epoch + 1) / drawn.WARM) for lr in self.base_lrs]


def cyclic(mode):
    return lambda o: lr_scheduler.CyclicLR(o, drawn.LOW, drawn.HIGH, drawn.RISE, mode=mode)


MAKERS = {
    "scheduler-cycles": [
        lambda o: lr_scheduler.OneCycleLR(o, drawn.HIGH, total_steps=drawn.STEPS),
        cyclic("triangular"),
        cyclic("triangular2"),
    ],
    "scheduler-warm-up": [
        Overshooting,
        WarmUp,
        lambda o: lr_scheduler.LinearLR(o, drawn.LOW, total_iters=drawn.WARM),
    ],
}


def optimizer_with_rate_1():
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0, momentum=0.9)


@pytest.mark.parametrize("name", MAKERS)
def test_rates_are_those_of_torch(name):
    for curve, make in zip(drawn.curves(name), MAKERS[name], strict=True):
        optimizer = optimizer_with_rate_1()
        scheduler = make(optimizer)
        expected = []
        for place in range(len(curve.points)):
            expected.append(scheduler.get_last_lr()[0])
            optimizer.step()
            if place + 1 < len(curve.points):
                scheduler.step()
        assert [rate for _, rate in curve.points] == pytest.approx(expected, abs=1e-9), curve.label


def test_plateau_is_that_of_torch():
    optimizer = optimizer_with_rate_1()
    scheduler = lr_scheduler.ReduceLROnPlateau(
        optimizer, patience=drawn.PATIENCE, factor=drawn.FACTOR
    )
    expected = []
    for loss in drawn.LOSSES:
        expected.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step(loss)
    shown = [rate for _, rate in drawn.curves("scheduler-plateau")[1].points]
    assert shown == pytest.approx(expected)
    assert min(shown) == drawn.FACTOR**2
