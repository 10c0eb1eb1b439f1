import pytest
import torch

from tools import figures
from tools.figures import momentum as drawn
from tools.repo import LANGUAGES


@pytest.mark.parametrize(("momentum", "nesterov"), drawn.RUNS)
def test_walk_is_that_of_torch(momentum, nesterov):
    weight = torch.tensor(drawn.START, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=drawn.LR, momentum=momentum, nesterov=nesterov)
    expected = [weight.item()]
    for _ in range(drawn.STEPS):
        optimizer.zero_grad()
        (weight.square() / 2).backward()
        optimizer.step()
        expected.append(weight.item())
    assert [y for _, y in drawn.walk(momentum, nesterov)] == pytest.approx(expected)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_momentum_figure_describes_each_run(lang):
    text = "\n".join(figures.figure(drawn.NAME, lang))
    assert text.count("momentum=") == len(drawn.RUNS)
    assert "{" not in text
