import pytest
import torch

from snippets.errors import multinomial_invalid_prob as entry


def test_fix_has_finite_logits():
    assert entry.fix().isfinite().all()


def test_does_not_help_all_words_are_equally_likely():
    probabilities = entry.does_not_help()
    assert probabilities.isnan().all()
    assert probabilities.nan_to_num(1.0).tolist() == [1, 1, 1]


def test_temperature_zero_is_the_same_error():
    logits = torch.tensor([2.0, 0.5, -1.0]) / 0.0
    with pytest.raises(RuntimeError, match="probability tensor contains either"):
        torch.multinomial(logits.softmax(dim=-1), 1)


def test_fix_logits_draws_one_of_three():
    assert entry.fix_logits().item() in range(3)


def test_fix_nothing_left_keeps_the_likeliest():
    assert entry.fix_nothing_left().tolist() == [True, False, False]


def test_find_it_names_the_first_layer_that_overflows(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[0] == "2 Linear"
