import numpy as np
import pytest
import torch

from snippets.errors import tensor_astype as entry


def test_fix_scales_the_picture():
    assert entry.fix() == pytest.approx([0.0, 0.2, 1.0])


def test_does_not_help_numpy_cuts_the_gradient():
    assert entry.does_not_help() == (False, True)


def test_find_it_tells_the_types(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split() == ["ndarray", "Tensor"]


def test_dtype_of_numpy_is_refused():
    with pytest.raises(TypeError):
        torch.ones(2).to(np.float32)
