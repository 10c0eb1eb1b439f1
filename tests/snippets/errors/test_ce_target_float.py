import pytest
import torch

from snippets.errors import ce_target_float as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_is_the_loss_of_three_equal_scores():
    assert entry.fix().item() == pytest.approx(torch.tensor(3.0).log().item())


def test_fix_table_has_int64_labels():
    assert entry.fix_table() == torch.int64


def test_does_not_help_one_output_has_no_loss():
    assert entry.does_not_help() == 0


def test_find_it_tells_whole_numbers(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "torch.float32 (2,)\nTrue\n"


@pytest.mark.parametrize("dtype", [torch.int32, torch.bool, torch.float64])
def test_every_other_type_is_the_same_entry(dtype):
    with pytest.raises(RuntimeError, match="Long or Byte") as caught:
        torch.nn.functional.cross_entropy(torch.zeros(2, 3), torch.tensor([0, 1], dtype=dtype))
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "ce-target-float"
