import pytest
import torch

from snippets.errors import forward_attribute_parameter as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_doubles():
    assert torch.equal(entry.fix(), torch.full((2,), 2.0))


def test_body_can_store_what_came_in():
    assert torch.equal(entry.keep_it(), torch.ones(2))


def test_find_it_points_at_the_line():
    assert entry.find_it() == ("net.py", 2)


@pytest.mark.parametrize("line", ["def forward(self.x, y):", "def __init__(self.width):"])
def test_other_definitions_are_the_same_entry(line):
    text = f'  File "net.py", line 4\n    {line}\n        ^\nSyntaxError: invalid syntax'
    assert recognise(text, load()).match == "forward-attribute-parameter"
