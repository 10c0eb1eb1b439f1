"""What makes a catalogue's templates untrustworthy, found before readers do."""

import re
from typing import Any

from torchwhy.build import LANGUAGES
from torchwhy.catalogue import Catalogue
from torchwhy.explain import placeholders
from torchwhy.paste import read_paste
from torchwhy.strict import find_hits
from torchwhy.templates import (
    ENTRY,
    GUARD,
    SEGMENTS,
    TemplateError,
    compile_template,
    names_of,
    split_template,
)
from torchwhy.verdict import recognise

Finding = tuple[str, int, str]

_SAMPLES = {
    "int": "7",
    "shape": "[2, 3]",
    "dtype": "Float",
    "device": "cuda:0",
    "word": "weight",
    "names": '"a.weight", "b.bias"',
    "path": "/src/lib/",
    "any": "something else",
}
_MOST_PER_ANCHOR = 20
_CLASS = re.compile(r"(?:[a-z_]+\.)+[A-Z][A-Za-z]*Error")


def lint_catalogue(catalogue: Catalogue) -> list[Finding]:
    """(slug, line in the entry's module, message) for every template that could mislead."""
    findings: list[Finding] = [
        (str(slug), int(line), str(message)) for slug, line, message in catalogue.data["problems"]
    ]
    claims: dict[tuple[Any, ...], str] = {}
    for entry in catalogue.entries:
        for exception, template, _, line in entry["messages"]:
            try:
                segments, gaps, _ = compile_template(template, catalogue.rules)
            except TemplateError:
                continue
            slug = str(entry["slug"])
            shape = (*map(tuple, segments), *(gap is None for gap in gaps))
            other = claims.setdefault(shape, slug)
            if other != slug and not _told_apart(catalogue.entry(other), entry):
                findings.append((slug, line, f"the entry {other} claims this message too"))
            findings += [
                (slug, line, message)
                for message in (
                    *(_weak(segments, catalogue) if _may_be_weak(entry, template) else ()),
                    *_mistaken(entry, exception, template, catalogue),
                    *_unbound(entry, template),
                )
            ]
    findings += _crowded(catalogue)
    findings += _unknown_names(catalogue)
    return sorted(set(findings))


def sample(template: str) -> str:
    """A message as a template would be printed, with made-up values."""
    parts = split_template(template.removesuffix("$"))
    return "".join(part if isinstance(part, str) else _SAMPLES[part[1]] for part in parts)


def sample_paste(entry: dict[str, Any], exception: str, template: str) -> str:
    """A made-up message below a traceback that shows the frame which the entry asks for."""
    folder = entry["frames"][0].strip("/") if entry["frames"] else "site-packages/torch"
    frame = f'  File "/src/{folder}/file.py", line 7, in run\n    run()\n'
    message = f"{exception}: {sample(template)}" if exception else sample(template)
    if not exception or entry["kind"] in ("exit", "process"):
        return message
    return f"Traceback (most recent call last):\n{frame}{message}"


def _may_be_weak(entry: dict[str, Any], template: str) -> bool:
    """Whether a template needs enough words: a class with its module is nobody else's."""
    return bool(entry["tier"] == "specific" and not _CLASS.fullmatch(template))


def _weak(segments: list[list[str]], catalogue: Catalogue) -> list[str]:
    """Too little to be itself: few nats in all, or fewer than two rare words."""
    rule = catalogue.rules.data["weights"]
    words = [word for segment in segments for word in segment]
    weight = sum(catalogue.weights.get(word, catalogue.unknown) for word in words)
    found = []
    if weight < rule["weak_template"]:
        found.append(
            f"the template says too little ({weight / 1000:.1f} of "
            f"{rule['weak_template'] / 1000:.0f} nats); give it more of the message's words"
        )
    rare = {
        word
        for word in words
        if not word[0].isdigit() and catalogue.weights.get(word, catalogue.unknown) >= rule["rare"]
    }
    if len(rare) < 2:
        found.append("the template has fewer than two rare words; give it more of the message")
    return found


def _mistaken(
    entry: dict[str, Any], exception: str, template: str, catalogue: Catalogue
) -> list[str]:
    """Other entries' templates that match this wording, or an answer that is not this entry."""
    slug = str(entry["slug"])
    text = sample_paste(entry, exception, template)
    found = []
    for hit in find_hits(read_paste(text, catalogue.rules), catalogue):
        hit_template = catalogue.templates[hit.template]
        other = catalogue.entries[hit_template[ENTRY]]
        if hit_template[GUARD] or other["slug"] == slug or other["tier"] != entry["tier"]:
            continue
        if not _told_apart(other, entry):
            words = " ".join(word for segment in hit_template[SEGMENTS] for word in segment)
            found.append(f"a template of {other['slug']} matches this wording ({words[:60]})")
    answer = recognise(text, catalogue)
    if answer.match != slug and not found:
        found.append(
            f"this wording is not recognised as its entry but as {answer.match or 'nothing'}"
        )
    return found


def _unbound(entry: dict[str, Any], template: str) -> list[str]:
    """Names of a diagnosis that this template cannot fill, where the page has no plain sentence."""
    bound = set(names_of(template.removesuffix("$")))
    found = []
    for lang in LANGUAGES:
        page = entry[lang]
        missing = sorted(set(placeholders(page.get("diagnosis", ""))) - bound)
        if missing and "plain" not in page:
            names = ", ".join(f"{{{name}}}" for name in missing)
            found.append(
                f"the {lang} diagnosis uses {names}, which this template does not bind; "
                "give the page a plain sentence"
            )
    return found


def _unknown_names(catalogue: Catalogue) -> list[Finding]:
    """Names that no template of the entry binds, and placeholders in plain sentences."""
    found: list[Finding] = []
    for entry in catalogue.entries:
        bound: set[str] = set()
        for _, template, _, _ in entry["messages"]:
            try:
                bound |= set(names_of(template))
            except TemplateError:
                continue
        for lang in LANGUAGES:
            page = entry[lang]
            for name in sorted(set(placeholders(page.get("diagnosis", ""))) - bound):
                found.append(
                    (
                        entry["slug"],
                        entry["line"],
                        f"the {lang} diagnosis uses {{{name}}}; no template binds it",
                    )
                )
            for name in sorted(set(placeholders(page.get("plain", "")))):
                found.append(
                    (
                        entry["slug"],
                        entry["line"],
                        f"the {lang} plain sentence uses {{{name}}}; it has no values",
                    )
                )
    return found


def _crowded(catalogue: Catalogue) -> list[Finding]:
    """Anchors (the heaviest word of a template) that too many templates share."""
    found: list[Finding] = []
    for word, places in catalogue.anchors.items():
        if len(places) > _MOST_PER_ANCHOR:
            entry = catalogue.entries[catalogue.templates[places[-1][0]][ENTRY]]
            message = (
                f"{len(places)} templates have {word!r} as their rarest word (at most "
                f"{_MOST_PER_ANCHOR}); give this one a rarer word"
            )
            found.append((str(entry["slug"]), int(entry["line"]), message))
    return found


def _told_apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether frames tell the entries apart: where they are shown, the one that names them wins."""
    return bool(one["frames"] != other["frames"])
