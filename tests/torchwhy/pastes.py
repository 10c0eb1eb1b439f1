"""The cases, and made-up pastes: cases with pieces inserted, removed, repeated and wrapped."""

import json
import random
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIXTURE = HERE / "catalogue"
ROOT = HERE.parent.parent
CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (HERE / "cases.jsonl").read_text(encoding="utf-8").split("\n")
    if line
]
# What the catalogue of this repository answers, where that was written down before it was asked.
HELD_OUT: dict[str, str | None] = {
    case["name"]: case.pop("real") for case in CASES if "real" in case
}
# The edits that go with a case's match, if its entry has any.
EDITS: dict[str, list[dict[str, str]]] = {
    case["name"]: case.pop("edits") for case in CASES if "edits" in case
}

PIECES = (
    *("\x1b[31m", "[0m", "\x9b1m", "\n", "\r\n", "\r", "\t", " ", "\u2028", "\u200b", "\\n", "\\t"),
    *("> ", "E   ", "│ ", "╭──", "[rank0]: ", "2024-01-02 03:04:05,123 ", "ERROR:", "-", "_", "**"),
    *("&lt;", "&amp;", '\\"', "“", "”", "`", "'", "（", "）", "：", "×", "ﬁ", "…", "½", "Ⅷ", "㎏"),
    *("😀", "𝗥", "𠮷", "é", "中文", "İ", "\u212a", "ſ", "\ud800", "\udc00"),
    *('File "x.py", line 3, in f', "Traceback (most recent call last):", "RuntimeError: "),
    *("ValueError", "UserWarning: x", "0x1F", "12", "Target", "is out of bounds", "constructor"),
    *("__proto__", "The above exception was the direct cause of the following exception:"),
)


def made_up(texts: list[str], count: int, seed: int) -> list[str]:
    """``count`` texts changed at random, and some made of pieces alone."""
    source = random.Random(seed)
    made = [_changed(source.choice(texts), texts, source) for _ in range(count)]
    return made + ["".join(source.choices(PIECES, k=60)) for _ in range(count // 10)]


def _changed(text: str, texts: list[str], source: random.Random) -> str:
    for _ in range(source.randint(1, 8)):
        place, way = source.randrange(len(text) + 1), source.random()
        if way < 0.5:
            text = text[:place] + source.choice(PIECES) + text[place:]
        elif way < 0.7:
            text = text[:place] + text[place + source.randint(1, 5) :]
        elif way < 0.8:
            text = text[:place]
        elif way < 0.9:
            text = f"{text}\n{source.choice(texts)[:500]}"
        else:
            width = source.choice((50, 80))
            text = "\n".join(text[at : at + width] for at in range(0, len(text), width))
    return text
