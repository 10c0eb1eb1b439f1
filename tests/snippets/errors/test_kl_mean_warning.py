import pytest
import torch

from snippets.errors import kl_mean_warning as entry


def test_fix_is_the_divergence_per_sample():
    scores, targets, loss = entry.fix()
    chosen, wanted = torch.distributions.Categorical, torch.distributions.kl_divergence
    by_hand = wanted(chosen(probs=targets), chosen(logits=scores)).mean()
    assert torch.allclose(loss, by_hand)


@pytest.mark.filterwarnings("ignore:reduction")
def test_mean_is_smaller_by_the_number_of_classes():
    assert entry.fix()[2].item() == pytest.approx(4 * entry.reproduce())


def test_without_logarithm_the_divergence_is_negative():
    assert entry.without_logarithm() < 0


def test_find_it_says_that_both_sides_are_distributions(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("True tensor([1.")
