import pytest
import torch
from torch import nn

from snippets.errors import sparseadam_dense as entry


def test_fix_has_dense_gradients():
    assert entry.fix() is False
    assert entry.fix_sparse() is False


def test_fix_whole_model_gives_each_layer_its_optimizer():
    assert entry.fix_whole_model() == ["SparseAdam", "Adam"]


@pytest.mark.parametrize("kind", [torch.optim.SGD, torch.optim.Adagrad])
@pytest.mark.filterwarnings("ignore:Sparse invariant checks:UserWarning")
def test_sgd_and_adagrad_take_sparse_gradients_without_weight_decay(kind):
    embedding = nn.Embedding(4, 2, sparse=True)
    embedding(torch.tensor([1])).sum().backward()
    kind(embedding.parameters(), lr=0.1).step()
    with pytest.raises(RuntimeError):
        kind(embedding.parameters(), lr=0.1, weight_decay=0.1).step()


def test_adamw_takes_no_sparse_gradients():
    embedding = nn.Embedding(4, 2, sparse=True)
    embedding(torch.tensor([1])).sum().backward()
    with pytest.raises(RuntimeError, match="Adam does not support sparse gradients"):
        torch.optim.AdamW(embedding.parameters()).step()


def test_find_it_tells_the_kind_of_every_gradient(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "0.weight sparse",
        "1.weight dense",
        "1.bias dense",
    ]
