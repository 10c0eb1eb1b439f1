"""The calculators say what torch says, on random cases, and answer while somebody types."""

import random
import re
from collections.abc import Callable
from typing import Any

import pytest
import torch
from playwright.sync_api import Page
from torch import nn

from tests.site.conftest import Site
from tools.calculators import WORDS

Browse = Callable[..., Page]
EVALUATE = """([name, cases, words]) =>
    cases.map((input) => window.note.calculators[name](input, words))"""


def answers(page: Page, name: str, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(EVALUATE, [name, cases, WORDS["en"]])
    return found


def said(page: Page, name: str, cases: list[dict[str, Any]]) -> list[Any]:
    return [answer["value"] for answer in answers(page, name, cases)]


def windows(chance: random.Random) -> dict[str, Any]:
    return {
        "size": chance.randrange(1, 40),
        "kernel_size": chance.randrange(1, 8),
        "stride": chance.randrange(1, 5),
        "padding": chance.randrange(5),
        "dilation": chance.randrange(1, 4),
    }


def side(layer: Callable[[Any], torch.Tensor], case: dict[str, Any]) -> int | None:
    try:
        return layer(torch.empty(1, 1, case["size"], case["size"])).shape[-1]
    except RuntimeError:
        return None


def test_convolution_has_torchs_output_size(browse: Browse) -> None:
    chance = random.Random(1)
    cases = [windows(chance) for _ in range(300)]
    expected = []
    for case in cases:
        options = {name: case[name] for name in case if name != "size"}
        expected.append(side(nn.Conv2d(1, 1, **options), case))
    assert said(browse(), "conv", cases) == expected
    assert None in expected


@pytest.mark.parametrize("ceil_mode", [False, True])
def test_pooling_has_torchs_output_size(browse: Browse, ceil_mode: bool) -> None:
    chance = random.Random(2)
    cases = [{**windows(chance), "ceil_mode": ceil_mode} for _ in range(400)]
    expected = []
    for case in cases:
        options = {name: case[name] for name in case if name != "size"}
        expected.append(side(nn.MaxPool2d(**options), case))
    assert said(browse(), "pool", cases) == expected
    assert None in expected


def test_the_window_that_ceil_mode_leaves_out_is_named(browse: Browse) -> None:
    case = {"size": 5, "kernel_size": 2, "stride": 3, "padding": 1, "dilation": 1}
    (answer,) = answers(browse(), "pool", [{**case, "ceil_mode": True}])
    assert answer["value"] == side(nn.MaxPool2d(2, 3, 1, ceil_mode=True), case)
    assert "is left out" in answer["lines"][-1]


def test_shapes_broadcast_as_in_torch(browse: Browse) -> None:
    chance = random.Random(3)
    pairs = [
        [[chance.choice((0, 1, 2, 3)) for _ in range(chance.randrange(4))] for _ in "ab"]
        for _ in range(300)
    ]
    expected = []
    for left, right in pairs:
        try:
            expected.append(list((torch.empty(left) + torch.empty(right)).shape))
        except RuntimeError:
            expected.append(None)
    cases = [{"left": str(tuple(left)), "right": f"torch.Size({right})"} for left, right in pairs]
    assert said(browse(), "broadcast", cases) == expected
    assert None in expected


def test_the_failing_dimension_is_the_one_that_torch_names(browse: Browse) -> None:
    (answer,) = answers(browse(), "broadcast", [{"left": "3, 2, 4, 4", "right": "2, 4, 2"}])
    with pytest.raises(RuntimeError) as raised:
        torch.empty(3, 2, 4, 4) + torch.empty(2, 4, 2)
    named = re.search(r"dimension (\d)", str(raised.value))
    assert named is not None
    assert answer["lines"][-1].startswith(f"Dimension {named[1]} does not fit: 4 and 2")


def test_parameters_are_as_many_as_torch_makes(browse: Browse) -> None:
    chance = random.Random(4)
    cases, expected = [], []
    for _ in range(100):
        layer = chance.choice(["Linear", "Conv2d", "BatchNorm2d", "Embedding"])
        groups = chance.choice([1, 2, 4])
        case = {
            "layer": layer,
            "inputs": groups * chance.randrange(1, 9),
            "outputs": groups * chance.randrange(1, 9),
            "kernel_size": chance.randrange(1, 6),
            "groups": groups,
            "bias": chance.choice([True, False]),
        }
        made = {
            "Linear": lambda c: nn.Linear(c["inputs"], c["outputs"], bias=c["bias"]),
            "Conv2d": lambda c: nn.Conv2d(
                c["inputs"], c["outputs"], c["kernel_size"], groups=c["groups"], bias=c["bias"]
            ),
            "BatchNorm2d": lambda c: nn.BatchNorm2d(c["inputs"]),
            "Embedding": lambda c: nn.Embedding(c["inputs"], c["outputs"]),
        }[layer](case)
        cases.append(case)
        expected.append(sum(parameter.numel() for parameter in made.parameters()))
    page = browse()
    assert said(page, "parameters", cases) == expected
    odd = {**cases[0], "layer": "Conv2d", "inputs": 3, "groups": 2}
    assert said(page, "parameters", [odd]) == [None]


HOSTILE = ["<img src=x onerror=alert(1)>", "1e9, 2", "-1", "__proto__", "3,,", "٣"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_shape_is_refused_in_words(browse: Browse, text: str) -> None:
    (answer,) = answers(browse(), "broadcast", [{"left": text, "right": "3"}])
    assert (answer["value"], answer["lines"]) in [
        (None, [WORDS["en"]["shape"]]),
        ([3], ["  3", "  3", "= 3"]),
    ]


@pytest.mark.parametrize("lang", ["", "en/"])
def test_a_form_answers_while_somebody_types(browse: Browse, site: Site, lang: str) -> None:
    page = browse(f"{lang}shapes/broadcasting.html")
    form = page.locator("form[data-calculator=broadcast]")
    assert form.locator("output").inner_text().endswith("3  2  4  4")
    form.locator("input[name=right]").fill("2, 4, 2")
    assert "✗" in form.locator("output").inner_text()
    form.locator("input[name=right]").press("Enter")
    assert page.url.endswith("broadcasting.html")
