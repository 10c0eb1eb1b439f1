import pytest
import torch

from snippets.errors import index_put_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load

ONE = torch.tensor([1])


def test_fix_writes_the_values_at_their_places():
    assert entry.fix() == [0.5, 0.0, 1.5, 0.0]


def test_does_not_help_a_slice_cuts_fractions_off():
    assert entry.does_not_help() == [0, 1, 0, 0]


def test_fix_autocast_collects_in_float32():
    assert entry.fix_autocast() == (torch.float32, (4, 2))


def test_fix_scatter_source_sums_in_float64():
    sums = entry.fix_scatter_source()
    assert (sums.dtype, sums.tolist()) == (torch.float64, [3.0, 3.0])


def test_find_it_shows_both_dtypes(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "torch.float32 torch.float64\n"


@pytest.mark.parametrize(
    "write",
    [
        lambda x: x.index_add(0, ONE, x[:1].double()),
        lambda x: x.index_copy(0, ONE, x[:1].double()),
        lambda x: x.masked_scatter(x > 0, x.double()),
    ],
)
def test_other_ways_to_write_are_the_same_entry(write):
    with pytest.raises(RuntimeError) as caught:
        write(torch.ones(2))
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "index-put-dtype"
