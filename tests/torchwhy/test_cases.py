"""Every case of cases.jsonl, on the catalogue it was written for and on smaller and larger ones."""

import copy
import random
from typing import Any

import pytest

from tests.torchwhy.pastes import CASES, FIXTURE, HELD_OUT
from torchwhy import Answer, Catalogue, recognise
from torchwhy.build import assemble, entry_paths, read_entry, read_rules
from torchwhy.source import EntrySource, Wording

EIGHT = (
    "backward-twice",
    "broadcast-mismatch",
    "ce-target-out-of-bounds",
    "conv-channel-mismatch",
    "linear-shape-mismatch",
    "load-whole-model",
    "module-prefix",
    "view-not-contiguous",
)


def as_case(answer: Answer) -> dict[str, Any]:
    return {
        "match": answer.match,
        "verdict": answer.verdict,
        "exact": answer.exact,
        "nearest": list(answer.nearest),
        "values": answer.values,
        "score": answer.score,
        "also": list(answer.also),
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_is_answered_as_written(case: dict[str, Any], catalogue: Catalogue) -> None:
    expected = {key: value for key, value in case.items() if key not in ("name", "text")}
    assert as_case(recognise(case["text"], catalogue)) == expected


def test_cases_have_names_of_their_own() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names)) >= 150


def test_eight_entries_answer_as_a_larger_catalogue_does() -> None:
    sources = [read_entry(path) for path in entry_paths(FIXTURE)]
    kept = [source for source in sources if source.slug in EIGHT]
    small = Catalogue(assemble(kept, FIXTURE, read_rules()))
    for case in CASES:
        found = recognise(case["text"], small).match
        if case["match"] in EIGHT:
            assert found == case["match"], case["name"]
        elif case["match"] is None:
            assert found is None, case["name"]


def test_three_hundred_more_entries_change_no_match(catalogue: Catalogue) -> None:
    sources = [read_entry(path) for path in entry_paths(FIXTURE)]
    large = Catalogue(assemble([*sources, *_strangers(300)], FIXTURE, read_rules()))
    assert large.rules.data["weights"]["entries"] < len(large.entries)
    for case in CASES:
        assert recognise(case["text"], large).match == case["match"], case["name"]


def test_real_catalogue_agrees_where_it_has_the_entry(real: Catalogue) -> None:
    checked = 0
    for case in CASES:
        if case["match"] in EIGHT:
            checked += 1
            assert recognise(case["text"], real).match == case["match"], case["name"]
    assert checked > 100


@pytest.mark.parametrize("name", HELD_OUT)
def test_paste_that_no_template_was_written_for_is_answered(name: str, real: Catalogue) -> None:
    text = next(case["text"] for case in CASES if case["name"] == name)
    # Some were written down when their entry was still to come.
    expected = HELD_OUT[name] if HELD_OUT[name] in real.slugs else None
    assert recognise(text, real).match == expected


def test_answers_do_not_depend_on_what_was_asked_before(data: dict[str, Any]) -> None:
    fresh = Catalogue(copy.deepcopy(data))
    for case in reversed(CASES):
        assert as_case(recognise(case["text"], fresh))["score"] == case["score"], case["name"]


def _strangers(count: int) -> list[EntrySource]:
    """Entries that mix the words of real messages with words that no case has."""
    entry = read_entry(FIXTURE / "snippets" / "errors" / "view_invalid_size.py")
    prior = read_rules().data["weights"]["prior"]
    common, shares = list(prior), list(prior.values())
    source = random.Random(7)
    made = []
    for number in range(count):
        word = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        words = [*source.choices(common, shares, k=9), f"zq{word}", f"yx{word}"]
        source.shuffle(words)
        text = f"{' '.join(words)} {{size:int}}"
        wording = Wording("RuntimeError", text, "", 1)
        made.append(entry._replace(slug=f"stranger-{number}", wordings=(wording,)))
    return made
