import numpy as np
import pytest

from snippets.errors import numpy_transpose_arguments as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_puts_the_channels_last():
    assert entry.fix() == (4, 5, 3)


def test_fix_tensor_puts_the_channels_last():
    assert entry.fix_tensor() == (4, 5, 3)


def test_does_not_help_reshape_moves_no_data():
    assert entry.does_not_help() == ([0, 20, 40], [0, 1, 2])


def test_find_it_tells_array_from_tensor(capsys):
    entry.find_it()
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "ndarray",
        "Tensor",
    ]


def test_forgotten_array_is_the_same_entry():
    with pytest.raises(TypeError) as caught:
        np.transpose(1, 2, 0)
    answer = recognise(f"TypeError: {caught.value}", load())
    assert (answer.match, answer.values) == ("numpy-transpose-arguments", {"given": "3"})
