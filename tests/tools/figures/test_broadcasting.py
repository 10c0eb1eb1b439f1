import random

import pytest
import torch

from tests.tools.figures.drawings import texts
from tools.figures import broadcasting
from tools.repo import LANGUAGES


def test_results_of_broadcasting_are_those_of_torch():
    chance = random.Random(0)
    outcomes = set()
    for _ in range(500):
        left, right = (
            tuple(chance.choice((0, 1, 2, 3)) for _ in range(chance.randrange(4))) for _ in "ab"
        )
        try:
            expected = tuple((torch.empty(left) + torch.empty(right)).shape)
        except RuntimeError:
            expected = None
        assert broadcasting.result(broadcasting.align(left, right)) == expected
        outcomes.add(expected is None)
    assert outcomes == {True, False}


def test_verdicts_name_what_happens_in_each_dimension():
    fits = broadcasting.align((3, 2, 4, 4), (2, 4, 1))
    assert [axis.verdict for axis in fits] == ["padded", "equal", "equal", "stretched"]
    fails = broadcasting.align((3, 2, 4, 4), (2, 4, 2))
    assert [axis.verdict for axis in fails] == ["padded", "equal", "equal", "mismatch"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_broadcasting_figure_shows_what_torch_computes(lang):
    shown = texts(broadcasting.NAME, lang)
    first = shown.index("a * b")
    result = torch.broadcast_shapes(broadcasting.LEFT, broadcasting.FITS)
    assert tuple(map(int, shown[first + 1 : first + 1 + len(result)])) == tuple(result)
    with pytest.raises(RuntimeError, match=r"tensor a \(4\) .* tensor b \(2\)"):
        torch.empty(broadcasting.LEFT) * torch.empty(broadcasting.FAILS)
    assert any("4 ≠ 2" in text for text in shown)
