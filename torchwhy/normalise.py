"""From a text as people paste it to plain lines: no colours, prefixes or wide characters.

The same steps in the same order as in ``recognise.js``; every step is linear in the text's length.
"""

import unicodedata

from torchwhy.rules import Rules


def normalise(text: str, rules: Rules) -> list[str]:
    """The lines of a paste, stripped of what tools put around them; blank lines stay, as ""."""
    lines = [strip_line(line, rules) for line in plain(text, rules).split("\n")]
    return _limit_lines(lines, rules)


def plain(text: str, rules: Rules) -> str:
    """A text without escapes, entities and characters that only look different."""
    text = _cut(text, rules)
    if not text.isascii() or "\x1b" in text or "[" in text:
        text = rules.pattern("escape").sub("", text)
    if "&" in text:
        entities = rules.data["entities"]
        text = rules.pattern("entity").sub(lambda found: entities[found.group()], text)
    text = map_characters(text.replace("\r\n", "\n"), rules)
    if "\\" in text:
        text = rules.pattern("newline").sub("\n", text)
        text = rules.pattern("tabs").sub(" ", text)
        text = rules.pattern("quote").sub(r"\1", text)
    return text


def map_characters(text: str, rules: Rules) -> str:
    """Replace typographic, wide and invisible characters, each for itself (no composition)."""
    table = {}
    for character in set(text):
        if character == "\n" or " " <= character <= "~":
            continue
        mapped = _map_character(character, rules)
        if mapped != character:
            table[ord(character)] = mapped
    return text.translate(table) if table else text


def strip_line(line: str, rules: Rules) -> str:
    """A line without quote marks, boxes, ranks, time stamps and levels before its text."""
    line = line.strip(" ")
    prefixes = rules.pattern("prefixes")
    for _ in range(rules.data["prefix_rounds"]):
        found = prefixes.match(line)
        if found is None:
            break
        line = line[found.end() :].lstrip(" ")
    return line.rstrip(rules.data["line_end"])


def utf16_length(text: str) -> int:
    """The length that JavaScript sees."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, units: int) -> str:
    """The first ``units`` UTF-16 units of a text; a character cut in two is left out."""
    if len(text) * 2 <= units or (len(text) <= units and text.isascii()):
        return text
    head = text[:units]
    if head.isascii():
        return head
    used = 0
    for position, character in enumerate(head):
        used += 2 if character > "\uffff" else 1
        if used > units:
            return head[:position]
    return head


def clip_tail(text: str, units: int) -> str:
    """The last ``units`` UTF-16 units of a text; a character cut in two is left out."""
    return clip(text[-units:][::-1], units)[::-1]


def _cut(text: str, rules: Rules) -> str:
    limits = rules.limits
    if len(text) * 2 <= limits["units"] or utf16_length(text) <= limits["units"]:
        return text
    return clip(text, limits["head_units"]) + "\n" + clip_tail(text, limits["tail_units"])


def _map_character(character: str, rules: Rules) -> str:
    table = rules.characters()
    if character in table:
        return table[character]
    for first, last in rules.data["compatible"]:
        if first <= character <= last:
            form = unicodedata.normalize("NFKC", character)
            return "".join(table.get(part, part) for part in form)
    return character


def _limit_lines(lines: list[str], rules: Rules) -> list[str]:
    limits = rules.limits
    if len(lines) <= limits["lines"]:
        return lines
    kept = [line for line in lines if line]
    if len(kept) <= limits["lines"]:
        return kept
    return kept[: limits["head_lines"]] + kept[-limits["tail_lines"] :]
