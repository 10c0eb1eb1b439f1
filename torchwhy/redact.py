"""Take out of a paste what tells who and where: the text that a shared link carries.

Paths, users, hosts, tokens, e-mail and IP addresses become others of the same form (/.../train.py,
192.0.2.1), so that the error is still recognised. The rules are ``redact.json``; the twin
``docs/theme/assets/torchwhy/redact.js`` holds a copy, and a test compares both and their answers.

A rule is ``[name, flags, pattern, new]``: what stands between the pattern's first and second group
becomes ``new``. A name that ``learn`` finds in one place goes everywhere. Of a path the directories
go, but for those from a mark (site-packages) on, by which entries are told apart.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

RULES = Path(__file__).with_name("redact.json")


def redact(text: str) -> str:
    """The text without personal parts; of a text above the limit only the end."""
    rules = _rules()
    text = text[-rules["limit"] :]
    names = _learn(text, rules)
    for pattern, new in rules["compiled"]:
        text = pattern.sub(lambda found, new=new: _kept(found, 1) + new + _kept(found, 2), text)
    for name, new in names:
        text = _replace_name(text, name, new)
    for pattern in rules["path_patterns"]:
        text = pattern.sub(lambda found: found.group(1) + _shorten(found.group(2), rules), text)
    return text


@cache
def _rules() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(RULES.read_text(encoding="utf-8"))
    data["compiled"] = [(_compile(flags, text), new) for _, flags, text, new in data["rules"]]
    data["learning"] = [(_compile(flags, text), new) for new, flags, text in data["learn"]]
    data["path_patterns"] = [re.compile(text) for text in data["paths"]]
    return data


def _compile(flags: str, text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.ASCII if flags == "i" else re.ASCII)


def _kept(found: re.Match[str], number: int) -> str:
    return (found.group(number) or "") if number <= found.re.groups else ""


def _learn(text: str, rules: dict[str, Any]) -> list[tuple[str, str]]:
    """Names of users and hosts that the text gives away, the longest first."""
    names: dict[str, str] = {}
    for pattern, new in rules["learning"]:
        for found in pattern.finditer(text):
            name = found.group(1)
            if name.lower() not in rules["common"] and name not in names:
                names[name] = new
    return sorted(names.items(), key=lambda item: (-len(item[0].encode("utf-16-le")), item[0]))


def _replace_name(text: str, name: str, new: str) -> str:
    """Every occurrence of a name that is no part of a longer word; no pattern is made of it."""
    parts: list[str] = []
    position = 0
    while True:
        start = text.find(name, position)
        if start < 0:
            return "".join(parts) + text[position:]
        end = start + len(name)
        inside = _is_word(text[start - 1 : start]) or _is_word(text[end : end + 1])
        parts.append(text[position:start] + (name if inside else new))
        position = end


def _is_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")


def _shorten(folders: str, rules: dict[str, Any]) -> str:
    plain = folders.replace("\\\\", "/").replace("\\", "/")
    if plain in ("/", "~/") or plain.startswith(tuple(rules["kept"])):
        return folders
    for mark in rules["marks"]:
        start = plain.rfind(mark)
        if start >= 0:
            return f"/...{plain[start:]}"
    return "/.../"
