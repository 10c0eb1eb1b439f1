import pytest
import torch

from snippets.errors import inplace_dtype_cast as entry


def test_fix_scales_to_one():
    scaled = entry.fix()
    assert scaled.dtype == torch.float32
    assert torch.allclose(scaled, torch.tensor([0.0, 0.2, 1.0]))


def test_does_not_help_assignment_cuts_off_the_fraction():
    assert entry.does_not_help().tolist() == [0, 0, 1]


def test_fix_average_averages_weights_and_copies_the_counter():
    kept = entry.fix_average()
    assert torch.allclose(kept["weight"], torch.ones(2))
    assert kept["num_batches_tracked"].dtype == torch.int64


def test_fix_clamp_stays_integer():
    cells = entry.fix_clamp()
    assert cells.dtype == torch.int64
    assert cells.tolist() == [3, 12, 15]


def test_find_it_names_the_counter_of_batchnorm(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1.num_batches_tracked torch.int64\n"


def test_less_precision_is_allowed():
    total = torch.zeros(2)
    total += torch.ones(2, dtype=torch.float64)
    assert total.dtype == torch.float32


@pytest.mark.parametrize(
    ("target", "source"),
    [
        (torch.tensor(0), torch.tensor(0.5)),
        (torch.zeros(2), torch.ones(2, dtype=torch.complex64)),
        (torch.tensor([True]), torch.tensor([1])),
    ],
)
def test_what_would_lose_more_than_precision_is_refused(target, source):
    with pytest.raises(RuntimeError, match="can't be cast to the desired output type"):
        target += source
