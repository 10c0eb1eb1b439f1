"""The names of torch in a piece of code, written out."""

import pytest

from tools.api_names import names


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import torch\ntorch.cat([a])", ["torch.cat"]),
        ("from torch import nn\nnn.Linear(2, 3)", ["torch.nn.Linear"]),
        ("import torch.nn.functional as F\nF.relu(x)", ["torch.nn.functional.relu"]),
        ("import torch.utils.data\ntorch.utils.data.Dataset", ["torch.utils.data.Dataset"]),
        ("from torch.utils.data import DataLoader as L\nL(x)", ["torch.utils.data.DataLoader"]),
        ("    import torch\n    torch.cat", ["torch.cat"]),
        ("x.view(2).t()", [".t()", ".view()"]),
        ("import numpy as np\nnp.zeros(2)", []),
        ("import torch\ntorch.float32\ntorch.float32", ["torch.float32"]),
        ("torch = 1\nprint(torch)", []),
        ("%matplotlib inline", []),
    ],
)
def test_names_are_written_out(code: str, found: list[str]) -> None:
    assert names(code) == found
