"""The tables of words for generated parts say the same things in both languages."""

from collections.abc import Mapping
from string import Formatter

from tools.contents import Contents
from tools.problems import Problem
from tools.repo import LANGUAGES
from tools.site import languages
from tools.words import WORDS

TABLES = {"tools/words.py": WORDS, "tools/site/languages.py": languages.WORDS}


def check(contents: Contents) -> list[Problem]:
    """A problem for each phrase that a language lacks or fills in with other values."""
    found = []
    for path, words in TABLES.items():
        file = contents.root / path
        source = file.read_text(encoding="utf-8") if file.is_file() else ""
        found += differences(words, path, source)
    return found


def differences(
    words: Mapping[str, Mapping[str, str]], path: str, source: str = ""
) -> list[Problem]:
    """Where two languages' tables differ; `source` is the text of their file, `path` its path."""
    first, second = LANGUAGES
    found = []
    for key in sorted(words[first].keys() ^ words[second].keys()):
        lacking = second if key in words[first] else first
        found.append(
            Problem(
                path,
                _line(source, key),
                f"the phrase {key} is missing in {lacking}",
                f"Write it in {lacking} too, or remove it",
            )
        )
    for key in sorted(words[first].keys() & words[second].keys()):
        ours, theirs = _values(words[first][key]), _values(words[second][key])
        if ours != theirs:
            found.append(
                Problem(
                    path,
                    _line(source, key),
                    f"{key} fills in {_list(ours)} in {first}, {_list(theirs)} in {second}",
                    "Use the same values in both languages",
                )
            )
    return found


def _values(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def _line(source: str, key: str) -> int:
    rows = source.split("\n")
    return next((n for n, row in enumerate(rows, start=1) if f'"{key}":' in row), 1)
