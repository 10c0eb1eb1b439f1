"""How telling a word is: its weight in thousandths of a nat, from how many entries use it.

A small catalogue would make every word look common, so its size counts as ``weights.entries`` at
least, and a table of words that are common in messages gives a floor for their frequency:
thresholds then mean the same for eight entries as for three hundred.
"""

import math

from torchwhy.rules import Rules


def weigh_words(uses: list[set[str]], rules: Rules) -> dict[str, int]:
    """The weight of every word; ``uses`` holds the words of each entry's templates."""
    size = catalogue_size(len(uses), rules)
    counts: dict[str, int] = {}
    for words in uses:
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    prior = rules.data["weights"]["prior"]
    for word, share in prior.items():
        counts[word] = max(counts.get(word, 0), round(share * size / 1000))
    return {word: word_weight(count, size) for word, count in sorted(counts.items())}


def catalogue_size(entries: int, rules: Rules) -> int:
    """The number of entries that weights reckon with."""
    return max(entries, int(rules.data["weights"]["entries"]))


def word_weight(count: int, size: int) -> int:
    """round(1000 ln((size + 1) / (count + 0.5))), never negative."""
    return max(0, round(1000 * math.log((size + 1) / (count + 0.5))))


def fuzzy_weight(word: str, weights: dict[str, int], unknown: int, rules: Rules) -> int:
    """The weight of a template's word in alignments: digits say little, they are often values."""
    weight = weights.get(word, unknown)
    if word[0].isdigit():
        return weight * int(rules.data["weights"]["digit_share"]) // 100
    return weight
