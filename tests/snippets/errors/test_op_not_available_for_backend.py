import pytest
import torch

from snippets.errors import op_not_available_for_backend as entry


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_fix_computes_in_floating_point():
    assert torch.allclose(entry.fix(), torch.tensor([0.0, 1.0, 2.0]).exp())


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_fix_twice_quantizes_once():
    assert entry.fix_twice() == torch.quint8


def test_fix_sparse_finds_the_first_largest():
    assert entry.fix_sparse() == 0


def test_find_it_shows_the_layout(capsys):
    entry.find_it()
    assert "torch.sparse_coo" in capsys.readouterr().out
