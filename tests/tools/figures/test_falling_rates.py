import pytest
import torch
from torch.optim import lr_scheduler

from tools.figures import falling_rates as drawn

MAKERS = {
    "scheduler-steps": [
        lambda o: lr_scheduler.StepLR(o, step_size=10, gamma=0.5),
        lambda o: lr_scheduler.MultiStepLR(o, [5, 30], gamma=0.5),
        lambda o: lr_scheduler.ExponentialLR(o, 0.95),
    ],
    "scheduler-cosine": [
        lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=40),
        lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, T_0=10, T_mult=2),
    ],
    "scheduler-ramps": [
        lambda o: lr_scheduler.LinearLR(o, 0.1, total_iters=10),
        lambda o: lr_scheduler.PolynomialLR(o, 40, power=1),
        lambda o: lr_scheduler.PolynomialLR(o, 40, power=2),
        lambda o: lr_scheduler.LambdaLR(o, lambda epoch: 1 / (1 + epoch)),
    ],
}


def rates(make, steps):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = make(optimizer)
    found = []
    for _ in range(steps):
        found.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    return found


@pytest.mark.parametrize("name", MAKERS)
def test_rates_are_those_of_torch(name):
    for curve, make in zip(drawn.curves(name), MAKERS[name], strict=True):
        found = [rate for _, rate in curve.points]
        assert found == pytest.approx(rates(make, drawn.EPOCHS), abs=1e-9), curve.label
