import pytest
from torch import nn

from snippets.errors import size_average_warning as entry


@pytest.mark.filterwarnings("ignore:size_average")
def test_fix_gives_the_same_loss():
    assert entry.fix() == entry.reproduce() == 6


@pytest.mark.filterwarnings("ignore:size_average")
def test_fix_positional_gives_the_same_reduction():
    assert entry.fix_positional() == entry.reproduce_positional() == "sum"


@pytest.mark.filterwarnings("ignore:size_average")
@pytest.mark.parametrize(
    ("size_average", "reduce", "reduction"),
    [
        (True, None, "mean"),
        (False, None, "sum"),
        (None, True, "mean"),
        (None, False, "none"),
        (True, False, "none"),
        (False, False, "none"),
    ],
)
def test_table_of_the_page(size_average, reduce, reduction):
    loss = nn.L1Loss(size_average=size_average, reduce=reduce)
    assert loss.reduction == reduction
