import numpy as np
import pytest
import torch

from snippets.errors import meshgrid_indexing as entry


@pytest.mark.filterwarnings("ignore:torch.meshgrid")
def test_fix_gives_what_no_indexing_gave():
    rows, columns = torch.meshgrid(torch.arange(2), torch.arange(3))
    assert entry.fix() == (rows.tolist(), columns.tolist())


def test_numpy_does_the_other_thing_by_default():
    x, _ = np.meshgrid(np.arange(3), np.arange(2))
    assert x.shape == (2, 3)
    assert entry.both_orders() == (3, 2)
