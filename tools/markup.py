"""Text as literal Markdown."""

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~^=&\"':$@]")


def escape(text: str) -> str:
    """The text with every character that Markdown could read as markup as a numeric entity."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)
