"""The JavaScript twin, in a real browser: exactly equal answers, in a page and in a worker."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from tests.torchwhy.pastes import CASES, ROOT, made_up
from tools.browser import find_browser
from torchwhy import Catalogue, recognise
from torchwhy.build import browser_script
from torchwhy.explain import diagnose

SCRIPT = (ROOT / "docs/theme/assets/torchwhy/recognise.js").read_text(encoding="utf-8")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ANSWERS = "texts => texts.map(text => torchwhy.recognise(text, torchwhyCatalogue))"

Evaluate = Callable[..., Any]


@pytest.fixture(scope="session")
def evaluate(data: dict[str, Any]) -> Iterator[Evaluate]:
    """Runs an expression in a blank page that has loaded both scripts.

    In a thread of its own: this library allows one event loop a thread, and the tests of the site
    have one already.
    """
    found = find_browser()
    assert found is not None, "no browser: `python -m tools test` installs one or says how"
    with ThreadPoolExecutor(1) as thread:
        playwright = thread.submit(lambda: sync_playwright().start()).result()
        browser = thread.submit(
            lambda: playwright.chromium.launch(executable_path=str(found), args=OPTIONS)
        ).result()
        page = thread.submit(browser.new_page).result()
        for script in (SCRIPT, browser_script(data)):
            thread.submit(lambda text=script: page.add_script_tag(content=text)).result()
        yield lambda *arguments: thread.submit(page.evaluate, *arguments).result()
        thread.submit(browser.close).result()
        thread.submit(playwright.stop).result()


def expected(text: str, catalogue: Catalogue) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(json.dumps(recognise(text, catalogue)._asdict()))
    return answer


def test_every_case_is_answered_as_written(evaluate: Evaluate) -> None:
    answers = evaluate(ANSWERS, [case["text"] for case in CASES])
    for case, answer in zip(CASES, answers, strict=True):
        assert {"name": case["name"], "text": case["text"], **answer} == case


def test_made_up_texts_are_answered_as_python_does(
    evaluate: Evaluate, catalogue: Catalogue
) -> None:
    texts = made_up([case["text"] for case in CASES], 3000, seed=20)
    # Lone surrogates do not survive the way into a page as text, so they travel as escapes.
    answers = evaluate(f"text => ({ANSWERS})(JSON.parse(text))", json.dumps(texts))
    for text, answer in zip(texts, answers, strict=True):
        assert answer == expected(text, catalogue), text


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
