"""What to tell the reader: the entry where we are sure, the nearest ones where not, or nothing."""

from typing import Any, NamedTuple

from torchwhy.catalogue import Catalogue
from torchwhy.doubt import has_frame, is_doubtful, is_followed, is_told_apart
from torchwhy.fuzzy import Likeness, rank
from torchwhy.lines import KERNEL
from torchwhy.paste import Paste, read_paste, unwrap
from torchwhy.strict import Hit, find_hits
from torchwhy.templates import END, ENTRY, GUARD, MUST, WEAK
from torchwhy.values import read_values


class Answer(NamedTuple):
    """``match`` is the entry that we are sure of; ``verdict`` is match, family, nearest or none.

    ``exact``: a template matched completely. ``nearest``: slugs, the best (and the match) first.
    ``values``: the message's own values by name. ``also``: other entries in the same text.
    """

    match: str | None
    verdict: str
    exact: bool
    nearest: tuple[str, ...]
    values: dict[str, str]
    score: float
    also: tuple[str, ...]


def recognise(text: str, catalogue: Catalogue) -> Answer:
    """Recognise the error that a pasted text shows. Never raises, whatever the text."""
    paste = read_paste(text, catalogue.rules)
    refused: set[int] = set()
    hits = find_hits(paste, catalogue, refused)
    answer = _first_sure(hits, paste, catalogue)
    if answer is not None:
        return answer
    joined = unwrap(paste)
    if joined is not None:
        found = _not_followed(find_hits(joined, catalogue), hits, paste, catalogue)
        answer = _first_sure(found, joined, catalogue)
        if answer is not None:
            return answer
        if not hits and found:
            hits, paste = found, joined
    refused.update(catalogue.templates[hit.template][ENTRY] for hit in hits)
    return _unsure(_best_per_entry(hits, catalogue), refused, paste, catalogue)


def _not_followed(
    found: list[Hit], hits: list[Hit], paste: Paste, catalogue: Catalogue
) -> list[Hit]:
    """Without the entries whose message was followed by worse before any line was joined to it."""
    followed = {
        catalogue.templates[hit.template][ENTRY]
        for hit in hits
        if is_followed(hit, paste, catalogue)
    }
    return [hit for hit in found if catalogue.templates[hit.template][ENTRY] not in followed]


def _first_sure(hits: list[Hit], paste: Paste, catalogue: Catalogue) -> Answer | None:
    best = _best_per_entry(hits, catalogue)
    doubts = [is_doubtful(hit, hits, paste, catalogue) for hit in best]
    for place, hit in enumerate(best):
        if not doubts[place] and not _outranked(place, best, doubts):
            return _sure(hit, best, paste, catalogue)
    return None


def _best_per_entry(hits: list[Hit], catalogue: Catalogue) -> list[Hit]:
    best: list[Hit] = []
    seen: set[int] = set()
    for hit in hits:
        template = catalogue.templates[hit.template]
        if not template[GUARD] and template[ENTRY] not in seen:
            seen.add(template[ENTRY])
            best.append(hit)
    return best


def _outranked(place: int, best: list[Hit], doubts: list[bool]) -> bool:
    """Whether a better hit, itself doubtful, stands in a later region: then nothing is sure."""
    return any(doubts[other] and best[other].region > best[place].region for other in range(place))


def _sure(hit: Hit, best: list[Hit], paste: Paste, catalogue: Catalogue) -> Answer:
    template = catalogue.templates[hit.template]
    entry = catalogue.entries[template[ENTRY]]
    others = [
        _slug(other, catalogue)
        for other in best
        if other is not hit
        and not is_told_apart(other, hit, paste, catalogue)
        and not _only_wraps(other, entry, catalogue)
    ]
    slug = str(entry["slug"])
    family = entry["tier"] != "specific"
    return Answer(
        match=slug,
        verdict="family" if family else "match",
        exact=True,
        nearest=_few([slug, *others], catalogue),
        values=read_values(template, hit.bounds, paste, catalogue),
        score=hit.score / 1000,
        also=_few(others, catalogue),
    )


def _only_wraps(other: Hit, entry: dict[str, Any], catalogue: Catalogue) -> bool:
    """Whether another hit merely reports what this entry explains."""
    tier = catalogue.entries[catalogue.templates[other.template][ENTRY]]["tier"]
    return bool(tier == "wrapper" != entry["tier"])


def _unsure(best: list[Hit], refused: set[int], paste: Paste, catalogue: Catalogue) -> Answer:
    ranked = rank(paste, catalogue)
    fuzzy = catalogue.rules.data["fuzzy"]
    shown = [_slug(hit, catalogue) for hit in best]
    first = ranked[0] if ranked else None
    if not best and first is not None and _is_alike(first, ranked, refused, paste, catalogue):
        slugs = [str(catalogue.entries[like.entry]["slug"]) for like in ranked]
        return Answer(
            match=slugs[0],
            verdict="match",
            exact=False,
            nearest=_few(slugs, catalogue),
            values={},
            score=first.alignment / 1000,
            also=(),
        )
    for like in ranked:
        slug = str(catalogue.entries[like.entry]["slug"])
        if (
            slug not in shown
            and like.alignment >= fuzzy["nearest"]
            and like.matched >= fuzzy["nearest_nats"]
        ):
            shown.append(slug)
    score = best[0].score if best else (first.alignment if first and shown else 0)
    return Answer(
        match=None,
        verdict="nearest" if shown else "none",
        exact=False,
        nearest=_few(shown, catalogue),
        values={},
        score=score / 1000,
        also=(),
    )


def _is_alike(
    first: Likeness, ranked: list[Likeness], refused: set[int], paste: Paste, catalogue: Catalogue
) -> bool:
    """Whether a likeness is sure: nearly all of one entry's message, and of no other's."""
    rules = catalogue.rules.data
    fuzzy = rules["fuzzy"]
    entry = catalogue.entries[first.entry]
    template = catalogue.templates[first.template]
    name = paste.reading.classes[first.line]
    rival = max((like.alignment for like in ranked if like.entry != first.entry), default=-1000)
    believed = (
        paste.reading.regions[first.line] == rules["regions"]["final"]
        or paste.reading.kinds[first.line] == KERNEL
    )
    return (
        first.alignment >= fuzzy["match"]
        and first.matched >= fuzzy["nats"]
        and first.alignment - max(rival, 0) >= fuzzy["margin"]
        and believed
        and entry["tier"] == "specific"
        and first.entry not in refused
        and not template[WEAK]
        and not template[END]
        and (not name or name in entry["classes"])
        and has_frame(entry, paste)
        and all(word in first.words for word, _ in template[MUST] if word not in first.excused)
    )


def _slug(hit: Hit, catalogue: Catalogue) -> str:
    return str(catalogue.entries[catalogue.templates[hit.template][ENTRY]]["slug"])


def _few(slugs: list[str], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(slugs[: catalogue.rules.limits["nearest"]])
