"""Each wording of an entry stands by a text: one that a run printed, or one with its source.

Runs print what today's releases say on a CPU. What others say stands in a list of texts, a JSON
object a line: {"entry": slug, "text": the message with its class, "source": where it is said}.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from tools.contents import Contents
from tools.problems import Problem, ProblemError
from torchwhy.explain import printed
from torchwhy.paste import read_paste
from torchwhy.strict import find_hits

TEXTS = "tests/snippets/errors/wordings.jsonl"
FORM = '{"entry": "slug", "text": "ValueError: …", "source": "torch 2.4.1: torch/nn/…"}'


@dataclass(frozen=True)
class Text:
    """A message that somebody has seen, its source, and its line in the list."""

    entry: str
    text: str
    source: str
    line: int


@dataclass(frozen=True)
class _Place:
    """Where a template stands, and how a text of it begins: with the class, if it has one."""

    entry: str
    line: int
    begins: str
    needs_text: bool


def check(contents: Contents) -> list[Problem]:
    """A problem for each wording without a text, and each text that fits no wording."""
    listed = read(contents)
    places = list(_places(contents))
    if len(places) != len(contents.catalogue.templates):
        return []  # the rule on templates names the one that cannot be compiled
    shown = _recorded(contents) + [(each.entry, each.text) for each in listed]
    heard: dict[tuple[str, str], set[int]] = {}
    for slug, text in set(shown):
        hits = find_hits(read_paste(text, contents.catalogue.rules), contents.catalogue)
        mine = (hit.template for hit in hits if places[hit.template].entry == slug)
        heard[slug, text] = {number for number in mine if text.startswith(places[number].begins)}
    found = [
        Problem(
            TEXTS,
            each.line,
            f"this text fits no wording of {each.entry}",
            "Correct the text or the wording, or remove the line",
        )
        for each in listed
        if not heard[each.entry, each.text]
    ]
    proven = set[int]().union(*heard.values())
    for number, place in enumerate(places):
        if place.needs_text and number not in proven:
            path = contents.entries[place.entry].path.relative_to(contents.root).as_posix()
            record = f"python -m tools record {place.entry}"
            remedy = f"Correct it or its class, run `{record}`, or add a text to {TEXTS}"
            found.append(Problem(path, place.line, "no text stands by this wording", remedy))
    return found


def read(contents: Contents) -> list[Text]:
    """The listed texts; ProblemError for each line that is none."""
    path = contents.root / TEXTS
    rows = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    found, wrong = [], []
    for line, row in enumerate(rows, start=1):
        if not row:
            continue
        try:
            found.append(Text(**json.loads(row), line=line))
        except (ValueError, TypeError):
            wrong.append(Problem(TEXTS, line, "cannot read this line", f"Write {FORM}"))
            continue
        if not found[-1].source.strip():
            remedy = "Say which release and file, or which public thread, has it"
            wrong.append(Problem(TEXTS, line, "this text has no source", remedy))
    if wrong:
        raise ProblemError(wrong)
    return found


def _recorded(contents: Contents) -> list[tuple[str, str]]:
    """Entry and text of everything that a run has printed."""
    return [
        (slug, printed(exception, text))
        for slug, by_release in contents.wordings.items()
        for rows in by_release.values()
        for _, exception, text in rows
    ]


def _places(contents: Contents) -> Iterator[_Place]:
    """Where each template of the catalogue stands, in their order.

    What stands under UNLESS is no message of the entry.
    """
    for slug, entry in contents.entries.items():
        for wording in entry.wordings:
            begins = f"{wording.exception}: " if wording.exception else ""
            yield _Place(slug, wording.line, begins, needs_text=True)
        for wording in entry.unless:
            yield _Place(slug, wording.line, "", needs_text=False)
