"""From a text as people paste it to plain lines: no colours, prefixes or wide characters.

The same steps in the same order as in ``recognise.js``; every step is linear in the text's length.
"""

import unicodedata

from torchwhy.rules import Rules


def normalise(text: str, rules: Rules, alarms: set[str] | None = None) -> list[str]:
    """The lines of a paste, stripped of what tools put around them; blank lines stay, as "".

    ``alarms`` collects the lines before which a level such as ERROR stood.
    """
    rows = _limit(plain(text, rules).split("\n"), "rows", rules)
    lines = [strip_line(row, rules, alarms) if row else "" for row in rows]
    if len(lines) <= rules.limits["lines"]:
        return lines
    return _limit([line for line in lines if line], "lines", rules)


def plain(text: str, rules: Rules) -> str:
    """A text without escapes, entities and characters that only look different."""
    text = _cut(text, rules)
    if not text.isascii() or "\x1b" in text or "[" in text:
        text = rules.pattern("escape").sub("", text)
    if "<" in text:
        parts = rules.pattern("break").sub("\n", text)
        if parts != text:  # a page's source; elsewhere a tag may be part of a message
            text = rules.pattern("tag").sub("", parts)
    if "&" in text:
        entities = rules.data["entities"]
        text = rules.pattern("entity").sub(lambda found: entities[found.group()], text)
    if "\\u" in text:  # as JSON writes what is not ASCII; halves of pairs stay as they are
        text = rules.pattern("unicode").sub(lambda found: chr(int(found.group(1), 16)), text)
    text = map_characters(text.replace("\r\n", "\n"), rules)
    if "\\" in text:
        if rules.pattern("escaped").search(text):  # JSON, or a text as Python quotes it
            text = rules.pattern("line_end").sub("\n", text)
        text = rules.pattern("newline").sub("\n", text)
        text = rules.pattern("tabs").sub(" ", text)
        text = rules.pattern("quote").sub("", text)
    return text


def map_characters(text: str, rules: Rules) -> str:
    """Replace typographic, wide and invisible characters, each for itself (no composition)."""
    table = {}
    for character in set(rules.replaceable().findall(text)):
        mapped = _map_character(character, rules)
        if mapped != character:
            table[ord(character)] = mapped
    return text.translate(table) if table else text


def strip_line(line: str, rules: Rules, alarms: set[str] | None = None) -> str:
    """A line without quote marks, boxes, ranks, time stamps and levels before its text."""
    line = line.strip(" ")
    prefixes, alarm = rules.pattern("prefixes"), False
    for _ in range(rules.data["prefix_rounds"]):
        found = prefixes.match(line)
        if found is None:
            break
        alarm = alarm or rules.pattern("alarm").search(found.group()) is not None
        line = line[found.end() :].lstrip(" ")
    line = line.rstrip(rules.data["line_end"])
    if alarms is not None and line and (alarm or rules.pattern("level").match(line)):
        alarms.add(line)
    return line


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
    if utf16_length(head) <= units:
        return head
    least, most = units // 2, len(head)
    while least < most:
        middle = (least + most + 1) // 2
        if utf16_length(head[:middle]) <= units:
            least = middle
        else:
            most = middle - 1
    return head[:most]


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


def _limit(rows: list[str], name: str, rules: Rules) -> list[str]:
    """Of too many rows the first and the last."""
    limits = rules.limits
    if len(rows) <= limits[name]:
        return rows
    return rows[: limits[f"head_{name}"]] + rows[-limits[f"tail_{name}"] :]
