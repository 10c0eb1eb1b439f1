import pytest
import torch
from torch import nn

from snippets.errors import bool_value_ambiguous as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_counts_what_is_wrong():
    assert entry.fix() == 1


def test_fix_ce_constructor_with_data_is_the_loss_of_equal_scores():
    assert entry.fix_ce_constructor_with_data() == pytest.approx(1.0986, abs=1e-4)


def test_fix_elementwise_keeps_what_lies_between():
    assert entry.fix_elementwise() == pytest.approx([0.2, 0.7])


def test_fix_optional_argument_takes_the_mask_that_was_given():
    assert entry.fix_optional_argument() == 1


def test_any_and_all_answer_different_questions():
    assert entry.any_or_all() == (True, False, True, False)


def test_find_it_shows_a_condition_as_large_as_the_tensor(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(3,) torch.bool\n"


@pytest.mark.parametrize(
    "ask",
    [
        lambda ones: bool(torch.tensor([])),
        lambda ones: ones in [ones + 1],
        lambda ones: max(ones, ones),
        lambda ones: {"a": ones} == {"a": ones + 0},
        lambda ones: nn.MSELoss(ones, ones),
        lambda ones: 0 < ones < 1,
    ],
)
def test_other_roads_say_the_same(ask):
    with pytest.raises(RuntimeError) as caught:
        ask(torch.ones(2))
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "bool-value-ambiguous"
