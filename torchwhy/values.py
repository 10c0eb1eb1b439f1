"""The values that a message carries: the text between a template's literal words, as plain text."""

from typing import Any

from torchwhy.catalogue import Catalogue
from torchwhy.paste import Paste
from torchwhy.rules import Rules
from torchwhy.templates import AFTER, BEFORE, GAPS, KIND, NAME, NAMES, SEGMENTS, SEPARATOR

_QUOTES = "\"'`"
_TOKEN_END = ".,;:)]}>!"


def fits_gap(gap: list[Any], paste: Paste, first: int, last: int) -> bool:
    """Whether the words ``first:last`` may stand in a gap, by the kind of its placeholder."""
    words = paste.words[first:last]
    if len(gap[NAMES]) > 1:
        return all(name[KIND] != "int" for name in gap[NAMES]) or _all_digits(
            paste.words[first:last]
        )
    kind = gap[NAMES][0][KIND]
    words = paste.words[first:last]
    if kind == "int":
        return bool(words) and _all_digits(words)
    if kind in ("shape", "dtype", "device"):
        allowed = paste.rules.data[f"{kind}_words"]
        return all(word in allowed or word[0].isdigit() for word in words)
    if kind == "word":
        return _joined(gap, paste, first) and " " not in _inner(gap, paste, first, last)
    return True


def joins(gap: list[Any], paste: Paste, first: int) -> bool:
    """Whether a trailing gap begins as written, where a name is glued to the last word."""
    return gap[NAMES][0][KIND] != "word" or _joined(gap, paste, first)


def read_values(
    template: list[Any], bounds: list[int], paste: Paste, catalogue: Catalogue
) -> dict[str, str]:
    """Name to text for every value that can be read; ``bounds`` are the segments' starts."""
    values: dict[str, str] = {}
    gaps, segments = template[GAPS], template[SEGMENTS]
    rules = catalogue.rules
    for place, gap in enumerate(gaps):
        if gap is None:
            continue
        if place == 0:
            _read_leading(gap, paste, bounds[0], values, rules)
            continue
        first = bounds[place - 1] + len(segments[place - 1])
        if place == len(segments):
            _read_trailing(gap, paste, first, values, rules)
        else:
            _read_inner(gap, _inner(gap, paste, first, bounds[place]), values, rules)
    return values


def _read_inner(gap: list[Any], text: str, values: dict[str, str], rules: Rules) -> None:
    names = gap[NAMES]
    rest = text
    for place, name in enumerate(names):
        part = rest
        if place + 1 < len(names):
            separator = names[place + 1][SEPARATOR]
            cut = rest.find(separator) if separator else -1
            if cut < 0:
                return
            part, rest = rest[:cut], rest[cut + len(separator) :]
        _keep(name, part, values, rules)


def _read_trailing(
    gap: list[Any], paste: Paste, first: int, values: dict[str, str], rules: Rules
) -> None:
    start = paste.end(first - 1)
    text = paste.text[start : paste.line_end(paste.word_lines[first - 1])]
    text = _drop_before(text[: rules.limits["value"]].strip(" "), gap[BEFORE])
    for place, name in enumerate(gap[NAMES]):
        if place:
            text = _drop_before(text.strip(" "), name[SEPARATOR])
        separator = gap[NAMES][place + 1][SEPARATOR].strip(" ") if gap[NAMES][place + 1 :] else ""
        cut = text.find(separator) if separator and name[KIND] in ("any", "names") else -1
        if cut >= 0:
            part, text = text[:cut], text[cut:]
        else:
            part, text = _first_value(name[KIND], text, rules)
        _keep(name, part, values, rules)


def _read_leading(
    gap: list[Any], paste: Paste, first: int, values: dict[str, str], rules: Rules
) -> None:
    line = paste.word_lines[first]
    text = paste.text[paste.line_starts[line] : paste.start(first)]
    text = _drop_after(text.strip(" "), gap[AFTER])
    name = gap[NAMES][-1]
    head = rules.pattern("head").search(text)
    if head is not None:
        text = text[head.end() :].lstrip(" :-")
    if name[KIND] not in ("any", "names", "path", "shape"):
        text = text.rpartition(" ")[2].lstrip("\"'`([{<")
    _keep(name, text, values, rules)


def _first_value(kind: str, text: str, rules: Rules) -> tuple[str, str]:
    """A value at the start of a text, and what follows it."""
    text = text.lstrip(" ")
    if kind in ("any", "names"):
        return text, ""
    if kind == "int":
        end = 1 if text[:1] in ("-", "+") else 0
        while end < len(text) and "0" <= text[end] <= "9":
            end += 1
        return text[:end], text[end:]
    if kind == "shape":
        opening = text.find("[") if text.lower().startswith("torch.size") else 0
        closing = {"[": "]", "(": ")"}.get(text[opening : opening + 1], "")
        if closing:
            end = text.find(closing, opening) + 1
            if kind and text.lower().startswith("torch.size(") and text[end : end + 1] == ")":
                end += 1
            return (text[:end], text[end:]) if end else ("", text)
    text = text.lstrip(_QUOTES)
    end = 0
    while end < len(text) and text[end] != " " and text[end] not in _QUOTES:
        end += 1
    return text[:end].rstrip(_TOKEN_END), text[end:]


def _keep(name: list[str], text: str, values: dict[str, str], rules: Rules) -> None:
    """Store a value unless it is empty, too long or of another kind."""
    text = " ".join(part for part in text.replace("\n", " ").split(" ") if part)
    if name[KIND] == "int":
        text = text.strip("()[]{}'\"`,;: ")
        if rules.pattern("int_text").match(text) is None:
            return
    if name[KIND] == "names":
        text = text.rstrip(" .,;")
    if 0 < len(text) <= rules.limits["value"]:
        values[name[NAME]] = text


def _inner(gap: list[Any], paste: Paste, first: int, last: int) -> str:
    start = paste.end(first - 1) if first else 0
    text = paste.text[start : paste.start(last)].replace("\n", " ").strip(" ")
    return _drop_after(_drop_before(text, gap[BEFORE]), gap[AFTER])


def _joined(gap: list[Any], paste: Paste, first: int) -> bool:
    before = gap[BEFORE]
    if not before or before[-1] not in paste.rules.data["joining"] or first == 0:
        return True
    start = paste.end(first - 1)
    return bool(paste.text[start : start + 1] == before[-1])


def _drop_before(text: str, literal: str) -> str:
    for character in literal:
        if text.startswith(character):
            text = text[len(character) :].lstrip(" ")
    return text


def _drop_after(text: str, literal: str) -> str:
    for character in reversed(literal):
        if text.endswith(character):
            text = text[: -len(character)].rstrip(" ")
    return text


def _all_digits(words: list[str]) -> bool:
    return all("0" <= word[0] <= "9" for word in words)
