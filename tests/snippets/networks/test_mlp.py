import torch

from snippets.networks.mlp import MLP


def test_mlp_takes_other_sizes():
    assert MLP(inputs=12, hidden=5, classes=3)(torch.zeros(2, 3, 4)).shape == (2, 3)
