"""Redaction: the shared cases, in Python and in the browser, and what it must never do."""

import json
import random
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.torchwhy.hostile import shapes
from tests.torchwhy.pastes import CASES as PASTES
from tests.torchwhy.pastes import HERE, ROOT, made_up
from torchwhy import Catalogue, recognise
from torchwhy.redact import RULES, redact

SCRIPT = (ROOT / "docs/theme/assets/torchwhy/redact.js").read_text(encoding="utf-8")
CASES: list[dict[str, str]] = [
    json.loads(row)
    for row in (HERE / "redactions.jsonl").read_text(encoding="utf-8").split("\n")
    if row
]
PIECES = tuple(case["text"] for case in CASES)
PARSED = "text => JSON.parse(text).map(torchwhyRedact.redact)"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    opened.add_script_tag(content=SCRIPT)
    yield opened
    opened.close()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_is_redacted_as_written(case: dict[str, str]) -> None:
    assert redact(case["text"]) == case["redacted"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_redacted_text_has_nothing_left_to_redact(case: dict[str, str]) -> None:
    assert redact(case["redacted"]) == case["redacted"]


def test_script_holds_the_same_rules(page: Page) -> None:
    assert page.evaluate("torchwhyRedact.rules") == json.loads(RULES.read_text(encoding="utf-8"))


def test_browser_redacts_as_python_does(page: Page) -> None:
    seed = random.SystemRandom().randrange(10**9)
    texts = [case["text"] for case in CASES] + [case["text"] for case in PASTES]
    texts += made_up(texts, 3000, seed)
    source = random.Random(seed)
    texts += ["".join(source.choices(PIECES, k=6)) for _ in range(500)]
    # Lone surrogates are no text in an address, and Python's functions of files refuse them.
    texts = [text.encode("utf-8", "replace").decode() for text in texts]
    found: list[Any] = page.evaluate(PARSED, json.dumps(texts))
    for text, redacted in zip(texts, found, strict=True):
        assert redacted == redact(text), f"{seed}: {text!r}"


def test_redacted_paste_is_answered_as_before(catalogue: Catalogue) -> None:
    for case in PASTES:
        if case["name"].startswith("hostile"):
            continue
        answer = recognise(redact(case["text"]), catalogue)
        assert answer.match == case["match"], case["name"]


@pytest.mark.parametrize(
    "secret",
    [
        "zhangsan",
        "acme-secret",
        "gpu-box-17",
        "hf_abcdEFGH1234567890abcd",
        "10.1.2.3",
        "zhang@acme.cn",
    ],
)
def test_nothing_personal_of_a_whole_session_is_left(secret: str) -> None:
    text = (
        "(base) zhangsan@gpu-box-17:~/acme-secret/net$ HF_TOKEN=hf_abcdEFGH1234567890abcd "
        "python t.py\n"
        "Traceback (most recent call last):\n"
        '  File "/home/zhangsan/acme-secret/net/t.py", line 3, in <module>\n'
        "ConnectionError: gpu-box-17 (10.1.2.3) refused zhangsan, ask zhang@acme.cn\n"
    )
    assert secret in text
    assert secret not in redact(text)


def test_hostile_texts_take_little_time(catalogue: Catalogue) -> None:
    texts = {**shapes(catalogue, 200_000)}
    for piece in (
        "/",
        "/a",
        "\\",
        "a@",
        "a.",
        "1.",
        "::",
        "0:",
        '"/',
        "/home/",
        "token=",
        "a-",
        "=",
        "~",
    ):
        texts[piece] = piece * (200_000 // len(piece))
    for name, text in texts.items():
        start = time.process_time()
        redact(text)
        assert time.process_time() - start < 2, name


def test_rules_are_plain_for_both_languages() -> None:
    rules = json.loads(RULES.read_text(encoding="utf-8"))
    patterns = [row[2] for row in (*rules["rules"], *rules["learn"])] + rules["paths"]
    for pattern in patterns:
        # These mean another thing in JavaScript; a repetition without a bound is not linear.
        bare = re.sub(r"\[(?:\\.|[^\]\\])*\]", "x", re.sub(r"\\\\", "x", pattern))
        assert not re.search(r"\\[dwsWSD]|\(\?<|\(\?P|[+*]", bare), pattern
