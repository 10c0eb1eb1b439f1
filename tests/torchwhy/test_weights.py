"""Weights: thresholds mean the same for eight entries and for three hundred."""

from torchwhy import Catalogue
from torchwhy.weights import weigh_words


def test_rare_word_of_a_small_catalogue_weighs_as_in_a_large_one(catalogue: Catalogue) -> None:
    small = weigh_words([{"singleton"}] + [{"other"}] * 7, catalogue.rules)
    large = weigh_words([{"singleton"}] + [{"other"}] * 299, catalogue.rules)
    assert small["singleton"] == large["singleton"] > 5000


def test_common_word_weighs_little_even_where_one_entry_has_it(catalogue: Catalogue) -> None:
    weights = weigh_words([{"tensor", "singleton"}], catalogue.rules)
    assert weights["tensor"] < 2000 < weights["singleton"]


def test_word_of_many_entries_weighs_less(catalogue: Catalogue) -> None:
    weights = weigh_words([{"shared", f"own{n}"} for n in range(300)], catalogue.rules)
    assert weights["shared"] < 10 < weights["own7"]


def test_weights_are_whole_numbers(catalogue: Catalogue) -> None:
    assert all(isinstance(weight, int) for weight in catalogue.weights.values())
