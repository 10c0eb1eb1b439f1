"""Whatever the text: an answer, the same each time, in time that grows no faster than the text."""

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir

from tests.torchwhy.hostile import PLAIN, repeated, shapes
from tests.torchwhy.pastes import CASES, FIXTURE, PIECES, made_up
from torchwhy import Catalogue, recognise
from torchwhy.build import build
from torchwhy.explain import card
from torchwhy.normalise import normalise, utf16_length
from torchwhy.paste import read_paste
from torchwhy.strict import find_hits

# Its notes on Unicode stay out of the repository.
set_hypothesis_home_dir(str(Path(tempfile.gettempdir()) / "hypothesis-of-torchwhy"))

CATALOGUE = Catalogue(build(FIXTURE))
RELAXED = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
WORDS = sorted({word for case in CASES for word in case["text"].split()})[:2000]
SMALL, LARGE = 250_000, 1_000_000
PLAIN_LARGE = repeated(PLAIN, LARGE)
SHAPES = shapes(CATALOGUE, LARGE)
# Ten times what benchmarks/hostile.py allows: only a machine that is far too slow breaks it.
MOST_SECONDS = 1.0


@RELAXED
@given(st.text(max_size=400))
def test_any_text_has_an_answer(text: str) -> None:
    check(text)


@RELAXED
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(PIECES)), max_size=80))
def test_any_mixture_of_words_has_an_answer(words: list[str]) -> None:
    check(" ".join(words))


@RELAXED
@given(st.text(max_size=200), st.sampled_from(CASES), st.text(max_size=200))
def test_text_around_a_case_changes_no_match_to_another_entry(
    before: str, case: dict[str, object], after: str
) -> None:
    if any(letter.isascii() and letter.isalnum() for letter in before + after):
        return
    found = check(f"{before}\n{case['text']}\n{after}").match
    if case["match"] is not None and not str(case["name"]).startswith("hostile"):
        assert found in (case["match"], None)


@pytest.mark.parametrize("seed", range(3))
def test_changed_cases_have_answers(seed: int) -> None:
    for text in made_up([case["text"] for case in CASES], 300, seed):
        check(text)


def check(text: str):  # type: ignore[no-untyped-def]
    answer = recognise(text, CATALOGUE)
    assert answer == recognise(text, CATALOGUE)
    assert answer.verdict in ("match", "family", "nearest", "none")
    assert (answer.match is None) == (answer.verdict in ("nearest", "none"))
    assert (answer.verdict == "none") == (answer.nearest == ())
    assert len(answer.nearest) <= 5
    assert answer.match is None or answer.nearest[0] == answer.match
    assert not answer.exact or answer.match is not None
    assert all("\n" not in value and len(value) <= 400 for value in answer.values.values())
    assert "\x1b" not in card(answer, "zh", CATALOGUE)
    return answer


@RELAXED
@given(st.text(max_size=300))
def test_lines_hold_no_control_characters(text: str) -> None:
    for line in normalise(text, CATALOGUE.rules):
        assert not any(character < " " or "\x7f" <= character < "\xa0" for character in line)
        assert utf16_length(line) <= 20 * utf16_length(text)


@pytest.fixture(scope="module")
def plain_seconds() -> float:
    return seconds(PLAIN_LARGE)


@pytest.mark.parametrize("name", SHAPES)
def test_hostile_text_takes_little_longer_than_a_plain_log(name: str, plain_seconds: float) -> None:
    small, large = (seconds(SHAPES[name][:size]) for size in (SMALL, LARGE))
    assert large < 3 * plain_seconds + 0.02
    assert large < 6 * small + 0.05
    assert large < MOST_SECONDS


def test_what_there_is_to_look_at_grows_with_the_text() -> None:
    for name, text in SHAPES.items():
        small, large = (steps(text[:size]) for size in (30_000, 120_000))
        assert large <= 5 * small + 2000, name


def steps(text: str) -> int:
    """How many words, lines and places of anchors a text gives to look at."""
    paste = read_paste(text, CATALOGUE.rules)
    return len(paste.words) + len(paste.lines) + len(find_hits(paste, CATALOGUE))


def test_no_text_gives_more_than_the_limits_to_look_at() -> None:
    limits = CATALOGUE.rules.limits
    for name, text in SHAPES.items():
        paste = read_paste(text, CATALOGUE.rules)
        assert len(paste.lines) <= 2 * limits["lines"], name
        assert len(paste.words) <= limits["units"] + 1, name
        hits = find_hits(paste, CATALOGUE)
        assert len(hits) <= limits["anchor_hits"] * len(CATALOGUE.templates), name


def seconds(text: str) -> float:
    """The least processor time of two runs: other processes do not count."""
    found = []
    for _ in range(2):
        start = time.process_time()
        recognise(text, CATALOGUE)
        found.append(time.process_time() - start)
    return min(found)
