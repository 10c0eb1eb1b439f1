"""The tables that both languages share (``rules.json``); patterns are compiled on first use."""

import re
from typing import Any


class Rules:
    """``data`` is rules.json as read; ``pattern`` compiles its patterns, all of them linear."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.limits: dict[str, int] = data["limits"]
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._characters: dict[str, str] | None = None
        self._replaceable: re.Pattern[str] | None = None

    def pattern(self, name: str) -> re.Pattern[str]:
        """The compiled pattern of that name; a list is one pattern with an alternative each."""
        found = self._patterns.get(name)
        if found is None:
            source = self.data["patterns"][name]
            found = re.compile(source if isinstance(source, str) else "|".join(source))
            self._patterns[name] = found
        return found

    def characters(self) -> dict[str, str]:
        """What characters become: typographic quotes, dashes, line ends; dropped ones: ""."""
        if self._characters is None:
            table = {
                character: plain
                for plain, characters in self.data["characters"].items()
                for character in characters
            }
            for first, last in self.data["dropped"]:
                for code in range(ord(first), ord(last) + 1):
                    table[chr(code)] = ""
            self._characters = table
        return self._characters

    def replaceable(self) -> re.Pattern[str]:
        """Matches every character that may become another."""
        if self._replaceable is None:
            single = "".join(map(re.escape, self.characters()))
            ranges = "".join(f"{first}-{last}" for first, last in self.data["compatible"])
            self._replaceable = re.compile(f"[{single}{ranges}]")
        return self._replaceable
