"""The JavaScript twin, in a real browser: exactly equal answers, in a page and in a worker."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.torchwhy.forms import FORMS, recorded
from tests.torchwhy.pastes import CASES, made_up
from tests.torchwhy.twin import SCRIPT, open_twin
from torchwhy import Catalogue, recognise
from torchwhy.build import browser_script
from torchwhy.explain import diagnose

ANSWERS = "texts => texts.map(text => torchwhy.recognise(text, torchwhyCatalogue))"
# Lone surrogates do not survive the way into a page as text, so they travel as escapes.
PARSED = f"text => ({ANSWERS})(JSON.parse(text))"

Evaluate = Callable[..., Any]


@pytest.fixture(scope="session")
def evaluate(chromium: Browser, data: dict[str, Any]) -> Iterator[Evaluate]:
    """Runs an expression in a blank page that has loaded the script and the frozen catalogue."""
    page = open_twin(chromium, data)
    yield page.evaluate
    page.close()


def expected(text: str, catalogue: Catalogue) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(json.dumps(recognise(text, catalogue)._asdict()))
    return answer


def test_every_case_is_answered_as_written(evaluate: Evaluate) -> None:
    answers = evaluate(ANSWERS, [case["text"] for case in CASES])
    for case, answer in zip(CASES, answers, strict=True):
        assert {"name": case["name"], "text": case["text"], **answer} == case


def test_ten_thousand_made_up_texts_are_answered_as_python_does(
    evaluate: Evaluate, catalogue: Catalogue
) -> None:
    seed = random.SystemRandom().randrange(10**9)
    texts = made_up([case["text"] for case in CASES], 10_000, seed)
    compare(texts, evaluate, catalogue, f"made_up(…, 10_000, {seed})")


def test_every_form_of_every_message_is_answered_as_python_does(
    chromium: Browser, real: Catalogue
) -> None:
    texts = [form.write(item) for item in recorded(real) for form in FORMS if form.fits(item)]
    page = open_twin(chromium, real.data)
    compare(texts, page.evaluate, real, "the forms")
    page.close()


def compare(texts: list[str], evaluate: Evaluate, catalogue: Catalogue, source: str) -> None:
    for place in range(0, len(texts), 1000):
        part = texts[place : place + 1000]
        answers = evaluate(PARSED, json.dumps(part))
        for number, (text, answer) in enumerate(zip(part, answers, strict=True), start=place):
            assert answer == expected(text, catalogue), f"text {number} of {source}: {text!r}"


def test_long_texts_are_cut_at_the_same_place(evaluate: Evaluate, catalogue: Catalogue) -> None:
    message = "\nIndexError: Target 7 is out of bounds.\n"
    texts = [
        "😀" * 200_000 + message,
        "a😀" * 100_000 + message + "中 " * 150_000,
        message + "x😀y " * 90_000,
        "line\n" * 9000 + message,
        "x" * 65_535 + "😀" + message + "z" * 300_000,
    ]
    for text, answer in zip(texts, evaluate(ANSWERS, texts), strict=True):
        assert answer == expected(text, catalogue)


def test_diagnoses_are_the_same_sentences(evaluate: Evaluate, catalogue: Catalogue) -> None:
    values = [{}, {"actual": "7"}, {"actual": "{expected}", "expected": "$&", "target": "\\1"}]
    for place, entry in enumerate(catalogue.entries):
        for lang in ("zh", "en"):
            found = evaluate(
                "([place, values, lang]) => values.map("
                "v => torchwhy.diagnose(torchwhyCatalogue.entries[place], v, lang))",
                [place, values, lang],
            )
            assert found == [diagnose(entry, value, lang) for value in values]


def test_worker_loads_the_same_scripts(evaluate: Evaluate, data: dict[str, Any]) -> None:
    found = evaluate(
        """scripts => new Promise((resolve, reject) => {
            const address = text => URL.createObjectURL(new Blob([text]));
            const work = scripts.map(text => `importScripts("${address(text)}");`).join("") +
                "postMessage(torchwhy.recognise('Target 7 is out of bounds', torchwhyCatalogue))";
            const worker = new Worker(address(work));
            worker.onmessage = event => resolve(event.data);
            worker.onerror = event => reject(new Error(event.message));
        })""",
        [SCRIPT, browser_script(data)],
    )
    assert found["match"] == "ce-target-out-of-bounds"
    assert found["values"] == {"target": "7"}


def test_nothing_else_is_left_in_the_page(evaluate: Evaluate) -> None:
    names = evaluate("Object.keys(self).filter(name => name.startsWith('torchwhy')).sort()")
    assert names == ["torchwhy", "torchwhyCatalogue"]
