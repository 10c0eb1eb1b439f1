"""Complete hits: every literal word of a template, in order, within the gaps' limits."""

from typing import Any

from torchwhy.catalogue import Catalogue
from torchwhy.paste import Paste
from torchwhy.templates import END, ENTRY, GAPS, GUARD, LIMIT, SEGMENTS, WEIGHT
from torchwhy.values import fits_gap, joins


class Hit:
    """A template that stands in a paste; ``bounds`` are the word positions of its segments."""

    __slots__ = ("bounds", "line", "region", "score", "template")

    def __init__(
        self, template: int, bounds: list[int], line: int, region: int, score: int
    ) -> None:
        self.template = template
        self.bounds = bounds
        self.line = line
        self.region = region
        self.score = score


def find_hits(paste: Paste, catalogue: Catalogue, refused: set[int] | None = None) -> list[Hit]:
    """All hits, the best first: later regions, then tier, then weight, then position.

    Of entries with the same words the one that asks for a frame comes first: where it is shown, it
    tells more. ``refused`` collects the entries whose words stand there with values of other kinds.
    """
    hits: list[Hit] = []
    refusals: set[int] = set() if refused is None else refused
    seen: set[tuple[int, int]] = set()
    for word, places in _anchor_places(paste, catalogue).items():
        for number, segment, index in catalogue.anchors[word]:
            template = catalogue.templates[number]
            for place in places:
                bounds = _fit(template, segment, place - index, paste, refusals)
                if bounds is None or (number, bounds[0]) in seen:
                    continue
                seen.add((number, bounds[0]))
                hits.append(_score(number, bounds, place, paste, catalogue))
    hits.sort(key=lambda hit: (-hit.score, _unframed(hit, catalogue), hit.template, hit.bounds[0]))
    return hits


def _unframed(hit: Hit, catalogue: Catalogue) -> bool:
    return not catalogue.entries[catalogue.templates[hit.template][ENTRY]]["frames"]


def _anchor_places(paste: Paste, catalogue: Catalogue) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    present = set(paste.words).intersection(catalogue.anchors)
    if not present:
        return places
    for position, word in enumerate(paste.words):
        if word in present:
            places.setdefault(word, []).append(position)
    most = catalogue.rules.limits["anchor_hits"]
    for word, found in places.items():
        if len(found) > most:
            places[word] = found[: most // 2] + found[-(most // 2) :]
    return places


def _fit(
    template: list[Any], anchor: int, start: int, paste: Paste, refused: set[int]
) -> list[int] | None:
    """The starts of all segments around the anchor's at ``start``; None where one is missing."""
    segments, gaps = template[SEGMENTS], template[GAPS]
    words = paste.words
    if start < 0 or words[start : start + len(segments[anchor])] != segments[anchor]:
        return None
    bounds = [start]
    end = start + len(segments[anchor])
    for place in range(anchor + 1, len(segments)):
        found = _search_forward(words, segments[place], end, gaps[place][LIMIT])
        if found < 0:
            return None
        if not fits_gap(gaps[place], paste, end, found):
            refused.add(template[ENTRY])
            return None
        bounds.append(found)
        end = found + len(segments[place])
    begin = start
    for place in range(anchor - 1, -1, -1):
        found = _search_backward(words, segments[place], begin, gaps[place + 1][LIMIT])
        if found < 0:
            return None
        if not fits_gap(gaps[place + 1], paste, found + len(segments[place]), begin):
            refused.add(template[ENTRY])
            return None
        bounds.insert(0, found)
        begin = found
    if gaps[-1] is not None and not joins(gaps[-1], paste, end):
        return None
    return None if template[END] and not _ends_line(paste, end) else bounds


def _search_forward(words: list[str], segment: list[str], start: int, limit: int) -> int:
    last = min(start + limit, len(words) - len(segment))
    first, size = segment[0], len(segment)
    while start <= last:
        try:
            start = words.index(first, start, last + 1)
        except ValueError:
            return -1
        if size == 1 or words[start : start + size] == segment:
            return start
        start += 1
    return -1


def _search_backward(words: list[str], segment: list[str], end: int, limit: int) -> int:
    size = len(segment)
    first = segment[0]
    for start in range(end - size, max(end - size - limit, 0) - 1, -1):
        if words[start] == first and words[start : start + size] == segment:
            return start
    return -1


def _ends_line(paste: Paste, end: int) -> bool:
    """Whether no further word of Latin letters or digits stands in the line."""
    line = paste.word_lines[end - 1]
    while end < len(paste.words) and paste.word_lines[end] == line:
        if paste.words[end] < "\u3400":
            return False
        end += 1
    return True


def _score(number: int, bounds: list[int], place: int, paste: Paste, catalogue: Catalogue) -> Hit:
    template = catalogue.templates[number]
    score = catalogue.rules.data["score"]
    entry = catalogue.entries[template[ENTRY]]
    region = min(paste.region(start) for start in bounds)
    if entry["kind"] == "syntax":
        # Its message begins in the line of code that Python shows above the exception.
        region = paste.region(bounds[-1] + len(template[SEGMENTS][-1]) - 1)
    cap = catalogue.rules.data["weights"]["cap"]
    value = (
        score["region"] * region
        + score["tier"][entry["tier"]]
        + min(template[WEIGHT], cap) // score["weight_divisor"]
        + score["position"] * bounds[0] // max(1, len(paste.words))
    )
    return Hit(number, bounds, paste.word_lines[place], region, 0 if template[GUARD] else value)
