import pytest
import torch

from snippets.errors import invalid_argument_combination as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_makes_six_rows():
    assert entry.fix() == (6, 3)


def test_fix_several_dims_gives_the_peak_of_each_map():
    assert entry.fix_several_dims() == [[3], [7]]


@pytest.mark.parametrize(
    "call",
    [
        lambda: torch.sum(torch.ones(2), axi=1),
        lambda: torch.Tensor(2.5, 3),
        lambda: torch.nn.Conv2d(1, 1, 3)([1]),
    ],
)
def test_other_functions_are_the_same_entry(call):
    with pytest.raises(TypeError) as caught:
        call()
    answer = recognise(f"TypeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("invalid-argument-combination", True)


def test_find_it_shows_the_float(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[0] == "size ['float', 'int']"
