import pytest
import torch

from snippets.errors import tensor_size_unpack as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_has_width_and_height():
    assert entry.fix() == (30, 20)


def test_fix_transform_order_halves_both_sides():
    assert entry.fix_transform_order() == (3, 10, 15)


def test_fix_shape_called_is_the_height():
    assert entry.fix_shape_called() == 20


def test_find_it_tells_the_three_kinds(capsys):
    entry.find_it()
    said = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in said] == ["Image", "ndarray", "Tensor"]


@pytest.mark.parametrize("use", [lambda x: x.size[0], lambda x: tuple(x.size)])
def test_other_uses_of_the_method_are_the_same_entry(use):
    with pytest.raises(TypeError) as caught:
        use(torch.ones(2))
    text = (
        f'  File "train.py", line 3, in forward\n    x = torch.ones(2)\nTypeError: {caught.value}'
    )
    assert recognise(text, load()).match == "tensor-size-unpack"
