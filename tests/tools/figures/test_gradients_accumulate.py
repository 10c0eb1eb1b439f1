from xml.etree import ElementTree

import pytest
import torch

from tools.figures import gradients_accumulate
from tools.repo import LANGUAGES


def grads_of_torch():
    """x.grad after each call of the figure, as torch has it."""
    x = torch.tensor(float(gradients_accumulate.X), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.1)
    found = []
    for call in gradients_accumulate.CALLS:
        if call == "zero_grad()":
            optimizer.zero_grad()
        else:
            (x**2).backward()
        found.append("None" if x.grad is None else f"{x.grad.item():g}")
    return found


@pytest.mark.parametrize("x", [-3, 0, 2])
def test_slope_is_the_gradient_of_torch(x):
    tensor = torch.tensor(float(x), requires_grad=True)
    (tensor**2).backward()
    assert gradients_accumulate.slope(x) == tensor.grad


@pytest.mark.parametrize("lang", LANGUAGES)
def test_accumulating_figure_shows_and_tells_what_torch_holds(lang):
    drawn = ElementTree.fromstring("\n".join(gradients_accumulate.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    totals = [text for text in shown if text == "None" or text.isdecimal()]
    assert totals == grads_of_torch()
    described = drawn.find("svg/desc").text
    for call, total in zip(gradients_accumulate.CALLS, grads_of_torch(), strict=True):
        assert call in described
        assert total in described


def test_accumulated_part_is_dashed():
    drawn = ElementTree.fromstring("\n".join(gradients_accumulate.figure("en")))
    boxes = [box.get("stroke-dasharray") is not None for box in drawn.iter("rect")]
    assert boxes == [False, False, True, False]
