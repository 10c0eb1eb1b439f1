import pytest
import torch
import torch.nn.functional as F

from snippets.errors import padding_same_stride as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_halves_the_picture():
    assert entry.fix() == (1, 16, 16, 16)


@pytest.mark.parametrize("size", [31, 32, 33])
@pytest.mark.parametrize(("kernel", "stride"), [(3, 2), (5, 3), (1, 2)])
def test_padding_as_in_tensorflow_divides_and_rounds_up(size, kernel, stride):
    padded = entry.like_tensorflow()(torch.rand(1, 1, size, size), kernel, stride)
    output = F.conv2d(padded, torch.rand(1, 1, kernel, kernel), stride=stride)
    assert output.shape[-1] == -(-size // stride)


def test_find_it_prints_half_the_kernel(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "3 (1, 1)\n5 (2, 2)\n7 (3, 3)\n"


def test_function_raises_the_same_entry():
    with pytest.raises(RuntimeError) as caught:
        F.conv2d(torch.rand(1, 4, 8, 8), torch.rand(4, 4, 3, 3), stride=2, padding="same")
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "padding-same-stride"
