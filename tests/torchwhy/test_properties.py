"""Whatever the text: an answer, the same each time, in time that grows no faster than the text."""

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir

from tests.torchwhy.pastes import CASES, FIXTURE, PIECES, made_up
from torchwhy import Catalogue, recognise
from torchwhy.build import build
from torchwhy.explain import card
from torchwhy.normalise import normalise, utf16_length

# Its notes on Unicode stay out of the repository.
set_hypothesis_home_dir(str(Path(tempfile.gettempdir()) / "hypothesis-of-torchwhy"))

CATALOGUE = Catalogue(build(FIXTURE))
RELAXED = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
WORDS = sorted({word for case in CASES for word in case["text"].split()})[:2000]
SHAPES = {
    "spaces": " ",
    "line ends": "\n",
    "one word": "a",
    "dotted name": "a.",
    "boxes": "│ ",
    "quote marks": "> ",
    "colours": "\x1b[",
    "links": "\x1b]",
    "orphaned colours": "[1;",
    "escapes": "\\n",
    "backslashes": "\\",
    "entities": "&amp;",
    "assertions": "Assertion ",
    "heads": "RuntimeError: ",
    "suffixes": "Error",
    "frames": 'File "x.py", line 1, in f ',
    "tracebacks": "Traceback (most recent call last)\n",
    "anchors": "bounds ",
    "message": "Target 7 is out of bounds ",
    "open gaps": 'Missing key(s) in state_dict: "module.a" ',
    "wide characters": "（",
    "astral characters": "😀",
    "Chinese": "中",
    "full lines": "x" * 80 + "\n",
    "dates": "2031-02-03 ",
    "levels": "ERROR: ",
    "locations": "a.py:1: ",
    "underscores": "__",
}


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


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_four_times_the_text_takes_no_more_than_six_times_as_long(shape: str) -> None:
    small, large = (seconds(shape * (size // len(shape))) for size in (250_000, 1_000_000))
    assert large < 6 * small + 0.05


def test_below_the_limit_time_grows_with_the_text_too() -> None:
    for name, shape in SHAPES.items():
        small, large = (seconds(shape * (size // len(shape))) for size in (30_000, 120_000))
        assert large < 8 * small + 0.05, name


def seconds(text: str) -> float:
    """The least processor time of three runs: other processes do not count."""
    found = []
    for _ in range(3):
        start = time.process_time()
        recognise(text, CATALOGUE)
        found.append(time.process_time() - start)
    return min(found)
