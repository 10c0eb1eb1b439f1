"""Message templates, compiled at build time to segments of literal words and gaps between them.

A compiled template is a list that JSON and JavaScript share, read by the constants below:
``[entry, guard, weight, end, weak, segments, gaps, must]``; ``must`` = ``[[word, quoted], …]`` are
the words without which a likeness is never sure. A gap is ``[limit, before, after, names]`` with
``names`` = ``[[name, kind, separator before it], …]``; there is one gap before each segment and one
after the last, ``null`` where nothing may stand.
"""

import re
from typing import Any

from torchwhy.normalise import map_characters
from torchwhy.rules import Rules

ENTRY, GUARD, WEIGHT, END, WEAK, SEGMENTS, GAPS, MUST = range(8)
LIMIT, BEFORE, AFTER, NAMES = range(4)
NAME, KIND, SEPARATOR = range(3)

_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*):([a-z]+)\}|[{}]")
_QUOTED = re.compile(r"[\"'`]([A-Za-z_][A-Za-z0-9_.]*)(?=[\"'`]|$)")
_SPELLED = ("word", "any", "names", "dtype", "device")


class TemplateError(ValueError):
    """A template that cannot be compiled; the text says what to change."""


def split_template(template: str) -> list[str | tuple[str, str]]:
    """Literal texts and (name, kind) placeholders in order.

    Raises TemplateError for a brace that is neither doubled nor part of ``{name:kind}``.
    """
    parts: list[str | tuple[str, str]] = []
    literal, position = "", 0
    for found in _TOKEN.finditer(template):
        literal += template[position : found.start()]
        position = found.end()
        if found.group() in ("{{", "}}"):
            literal += found.group()[0]
        elif found.group(1):
            parts += [literal, (found.group(1), found.group(2))]
            literal = ""
        else:
            raise TemplateError("unbalanced brace; write {{ or }} for a brace of the message")
    parts.append(literal + template[position:])
    return [part for part in parts if part != ""]


def names_of(template: str) -> list[str]:
    """The names that a template binds, in order."""
    return [part[0] for part in split_template(template) if not isinstance(part, str)]


def compile_template(template: str, rules: Rules) -> tuple[list[list[str]], list[Any], bool]:
    """Segments, gaps and whether the line must end there; TemplateError names what is wrong."""
    end = template.endswith("$")
    parts = split_template(template.removesuffix("$"))
    _check(parts, rules)
    segments: list[list[str]] = []
    gaps: list[Any] = []
    gap: list[Any] | None = None
    tail = ""
    for part in parts:
        if isinstance(part, tuple):
            gap = _widen(gap, part, tail, rules)
            tail = ""
            continue
        words = [found.group().lower() for found in _words(part, rules)]
        if not words:
            tail += part.strip()
            continue
        first, last = _edges(part, rules)
        if gap is not None:
            gap[AFTER] = tail + first
        if gap is None and segments:
            segments[-1] += words
        else:
            gaps.append(gap)
            segments.append(words)
        gap, tail = None, last
    gaps.append(gap)
    if not segments:
        raise TemplateError("a template needs words of its own beside its placeholders")
    return segments, gaps, end


def quoted_words(template: str, rules: Rules) -> set[str]:
    """The words of names that stand in quotes: what tells a message from its siblings."""
    found: set[str] = set()
    for part in split_template(template.removesuffix("$")):
        if isinstance(part, str):
            for name in _QUOTED.findall(map_characters(part, rules)):
                found.update(word.group().lower() for word in rules.pattern("word").finditer(name))
    return found


def _widen(gap: list[Any] | None, part: tuple[str, str], text: str, rules: Rules) -> list[Any]:
    name, kind = part
    limit = rules.data["gaps"][kind]
    if gap is None:
        return [limit, text, "", [[name, kind, ""]]]
    gap[LIMIT] += limit
    gap[NAMES].append([name, kind, text])
    return gap


def _check(parts: list[str | tuple[str, str]], rules: Rules) -> None:
    seen: set[str] = set()
    for position, part in enumerate(parts):
        if isinstance(part, str):
            continue
        name, kind = part
        if kind not in rules.data["gaps"]:
            kinds = ", ".join(rules.data["gaps"])
            raise TemplateError(f"unknown placeholder kind {kind}; use one of {kinds}")
        if name in seen:
            raise TemplateError(f"the name {name} stands twice; give each placeholder its own")
        seen.add(name)
        before = parts[position - 1] if position else ""
        after = parts[position + 1] if position + 1 < len(parts) else ""
        if kind in _SPELLED and (
            (isinstance(before, str) and before[-1:].isalpha())
            or (isinstance(after, str) and after[:1].isalpha())
        ):
            raise TemplateError(
                f"{{{name}:{kind}}} touches a letter; leave the whole word to the placeholder"
            )


def _words(text: str, rules: Rules) -> list[re.Match[str]]:
    return list(rules.pattern("word").finditer(map_characters(text, rules)))


def _edges(text: str, rules: Rules) -> tuple[str, str]:
    """The punctuation of a literal before its first and after its last word, without spaces."""
    plain = map_characters(text, rules)
    found = list(rules.pattern("word").finditer(plain))
    before, after = plain[: found[0].start()], plain[found[-1].end() :]
    return "".join(before.split()), "".join(after.split())
