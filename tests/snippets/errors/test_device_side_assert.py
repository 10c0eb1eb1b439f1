import pytest
import torch

from snippets.errors import device_side_assert as entry


@pytest.mark.needs("cuda")
def test_fix_picks_one_score_of_each_sample():
    assert entry.fix().splitlines() == ["torch.Size([4, 1])", "True"]


def test_cpu_names_the_index():
    with pytest.raises(RuntimeError, match="index 5 is out of bounds"):
        entry.on_the_cpu()


@pytest.mark.parametrize(("indices", "verdict"), [([0, 9], "fine"), ([-1, 3], "WRONG")])
def test_range_is_judged_at_both_ends(indices, verdict, capsys):
    show_range = entry.find_it()
    show_range("rows", torch.tensor(indices), allowed=10)
    assert capsys.readouterr().out.split()[-1] == verdict
