import pytest
import torch

from snippets.errors import scatter_index_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_takes_the_score_of_the_true_class():
    assert entry.fix() == pytest.approx([0.7, 0.6])


def test_fix_one_hot_marks_the_class():
    assert entry.fix_one_hot() == [[0, 0, 1], [1, 0, 0]]


def test_find_it_tells_whether_the_values_are_whole(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "torch.float32 True\n"


@pytest.mark.parametrize(
    "use",
    [
        lambda x, index: x.index_select(0, index),
        lambda x, index: x.scatter_add(1, index[:, None], x),
        lambda x, index: x.index_add(0, index, x),
        lambda x, index: x.index_copy(0, index.int(), x),
        lambda x, index: x.index_fill(0, index, 1.0),
        lambda x, index: torch.take_along_dim(x, index[:, None], 1),
    ],
)
def test_other_functions_are_the_same_entry(use):
    with pytest.raises((RuntimeError, IndexError)) as caught:
        use(torch.ones(2, 2), torch.tensor([0.0, 1.0]))
    answer = recognise(f"{caught.type.__name__}: {caught.value}", load())
    assert answer.match == "scatter-index-dtype"
