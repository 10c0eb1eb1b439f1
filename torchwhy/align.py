"""Align a template's words with a window of a paste: matched, missing, extra and exchanged words.

All sums are integers (thousandths of a nat), so that both languages reach the same answer.
"""

from typing import Any

from torchwhy.catalogue import Catalogue
from torchwhy.paste import Paste
from torchwhy.templates import GAPS, GUARD, KIND, NAMES, SEGMENTS
from torchwhy.weights import fuzzy_weight


class Index:
    """Per template its words, their weights and gaps; per word the templates that hold it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.words: list[list[str]] = []
        self.weights: list[list[int]] = []
        self.open: list[list[str]] = []
        self.totals: list[int] = []
        self.postings: dict[str, list[tuple[int, int]]] = {}
        for number, template in enumerate(catalogue.templates):
            words: list[str] = []
            opened: list[str] = []
            for place, segment in enumerate(template[SEGMENTS]):
                words += segment
                opened += [""] * (len(segment) - 1) + [_openness(template[GAPS][place + 1])]
            weights = [
                fuzzy_weight(word, catalogue.weights, catalogue.unknown, catalogue.rules)
                for word in words
            ]
            self.words.append(words)
            self.weights.append(weights)
            self.open.append(opened)
            self.totals.append(max(1, sum(weights)))
            if not template[GUARD]:
                self._post(number, words, weights)

    def _post(self, number: int, words: list[str], weights: list[int]) -> None:
        seen: set[str] = set()
        for word, weight in zip(words, weights, strict=True):
            if word not in seen and weight > 0:
                seen.add(word)
                self.postings.setdefault(word, []).append((number, weight))


def _openness(gap: list[Any] | None) -> str:
    """What may stand in a gap at little cost: nothing, numbers or anything."""
    if gap is None:
        return ""
    return "int" if all(name[KIND] == "int" for name in gap[NAMES]) else "any"


def align(
    index: Index, number: int, paste: Paste, first: int, last: int, catalogue: Catalogue
) -> tuple[int, int, int]:
    """(alignment, matched nats, template words used), with free start and end in the window.

    At the end of the paste the rest of a template that was cut off is free too, unless it is most.
    """
    fuzzy = catalogue.rules.data["fuzzy"]
    window = paste.words[first:last]
    extras = [_extra(word, catalogue) for word in window]
    words, weights, opened = index.words[number], index.weights[number], index.open[number]
    at_end = last == len(paste.words)
    row = [0] * (len(window) + 1)
    row_matched = [0] * (len(window) + 1)
    cut = (-(10**9), 0, 0)
    prefix = 0
    for place, word in enumerate(words):
        weight = weights[place]
        prefix += weight
        missing = weight * fuzzy["missing"] // 1000
        new, new_matched = [row[0] - missing], [row_matched[0]]
        for column, shown in enumerate(window):
            if shown == word:
                value, matched = row[column] + weight, row_matched[column] + weight
            else:
                value = row[column] - weight - extras[column] * fuzzy["substitution"] // 1000
                matched = row_matched[column]
            if row[column + 1] - missing > value:
                value, matched = row[column + 1] - missing, row_matched[column + 1]
            inside = opened[place] == "any" or (opened[place] == "int" and shown[0].isdigit())
            skipped = new[column] - (fuzzy["gap_word"] if inside else extras[column])
            if skipped > value:
                value, matched = skipped, new_matched[column]
            new.append(value)
            new_matched.append(matched)
        row, row_matched = new, new_matched
        if at_end and prefix * 1000 >= index.totals[number] * fuzzy["cut_share"]:
            cut = max(cut, _cut_off(row, row_matched, prefix, place + 1, fuzzy))
    top = 0
    for column in range(1, len(row)):
        if row[column] > row[top]:
            top = column
    whole = (row[top] * 1000 // index.totals[number], row_matched[top], len(words))
    return max(whole, cut)


def _cut_off(
    row: list[int], matched: list[int], prefix: int, used: int, fuzzy: dict[str, Any]
) -> tuple[int, int, int]:
    """The alignment of a template's beginning with the end of a paste, its last word in or out."""
    best = (-(10**9), 0, 0)
    for column in (len(row) - 1, len(row) - 2):
        share = row[column] * 1000 // max(1, prefix)
        if column > 0 and matched[column] >= fuzzy["nats"] and share >= fuzzy["cut"]:
            best = max(best, (share, matched[column], used))
    return best


def _extra(word: str, catalogue: Catalogue) -> int:
    fuzzy = catalogue.rules.data["fuzzy"]
    if word in catalogue.weights:
        value = catalogue.weights[word] * int(fuzzy["extra"]) // 1000
    else:
        value = catalogue.unknown * int(fuzzy["unknown_extra"]) // 1000
    return min(value, int(fuzzy["extra_cap"]))
