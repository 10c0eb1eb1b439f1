import pytest
import torch

from snippets.errors import dim_out_of_range as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_makes_probabilities_of_one_sample():
    assert entry.fix().sum().item() == pytest.approx(1.0)


def test_does_not_help_dim_0_mixes_the_samples_of_a_batch():
    over_samples, over_classes = entry.does_not_help()
    assert (over_samples - 1).abs().max() > 0.5
    assert torch.allclose(over_classes, torch.ones(2))


def test_fix_squeeze_keeps_the_batch_of_one():
    assert entry.fix_squeeze() == (1,)


def test_fix_columns_pairs_the_coordinates():
    assert entry.fix_columns() == [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]


def test_find_it_lists_the_dimensions_that_there_are(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(3,) 1 [-1, 0]\n"


def test_unsqueeze_may_go_one_further():
    tensor = torch.rand(1, 2, 3)
    assert tensor.unsqueeze(3).shape == (1, 2, 3, 1)
    with pytest.raises(IndexError, match=r"\[-4, 3\], but got 4"):
        tensor.unsqueeze(4)


def test_scalar_and_vector_give_the_same_range():
    for tensor in (torch.tensor(1.0), torch.ones(3)):
        with pytest.raises(IndexError, match=r"\[-1, 0\], but got 1"):
            tensor.sum(dim=1)


def test_size_of_a_scalar_is_the_same_entry():
    with pytest.raises(IndexError) as caught:
        torch.tensor(1.0).size(0)
    answer = recognise(f"IndexError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("dim-out-of-range", True)
