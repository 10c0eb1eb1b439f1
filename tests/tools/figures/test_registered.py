from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import registered
from tools.repo import LANGUAGES


def module_of_torch(code):
    """A module that holds one float32 tensor `x`, put there as `code` says."""
    module = nn.Module()
    if code == "nn.Parameter":
        module.x = nn.Parameter(torch.ones(2))
    elif code.startswith("buffer"):
        module.register_buffer("x", torch.ones(2), persistent="persistent=False" not in code)
    else:
        module.x = torch.ones(2)
    return module


@pytest.mark.parametrize("kind", registered.KINDS, ids=lambda kind: kind.code)
def test_answers_are_those_of_torch(kind):
    module = module_of_torch(kind.code)
    found = {
        "trained": "x" in dict(module.named_parameters()),
        "saved": "x" in module.state_dict(),
        "moved": module.double().x.dtype == torch.float64,
    }
    assert registered.answers(kind) == found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_registered_figure_ticks_what_is_so(lang):
    drawn = ElementTree.fromstring("\n".join(registered.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    ticks = [text == "\u2713" for text in shown if text in ("\u2713", "\u2013")]
    assert ticks == [
        registered.answers(kind)[question]
        for kind in registered.KINDS
        for question in registered.QUESTIONS
    ]
    described = drawn.find("svg/desc").text
    assert all(kind.code in described for kind in registered.KINDS)
