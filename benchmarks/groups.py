"""By what pastes are grouped in tables: the exception class they show, and their forms."""

import re
from collections.abc import Iterator

from torchwhy.paste import read_paste
from torchwhy.rules import Rules

_CUT = re.compile(r"\.\.\.|…|\[truncated\]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_QUOTED = re.compile(r"^\s*(?:[`>\"'“”「*_]|\w+ ?: ?[`\"“])")
_COLOUR = re.compile(r"\x1b\[|\[[0-9;]{1,8}m")


def exception_class(text: str, rules: Rules) -> str:
    """The exception class that a paste shows last, "(none)" where it shows none."""
    reading = read_paste(text, rules).reading
    return reading.classes[reading.final] if reading.final >= 0 else "(none)"


def forms(text: str, lang: str, rules: Rules) -> Iterator[str]:
    """The forms of a paste: one by its number of lines, and every other that fits."""
    reading = read_paste(text, rules).reading
    yield _length(text)
    if "frame" in reading.kinds:
        yield "with frames"
    if reading.final < 0 and "warning" not in reading.kinds:
        yield "no exception class"
    if "warning" in reading.kinds:
        yield "with a warning"
    if _CUT.search(text):
        yield "cut (…)"
    if _HAN.search(text):
        yield "Han in the text"
    if lang.startswith("zh"):
        yield "from a Chinese page"
    if _QUOTED.match(text):
        yield "in quotes or marks"
    if _COLOUR.search(text):
        yield "with colours"


def _length(text: str) -> str:
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    if lines <= 1:
        return "one line"
    return "2 to 5 lines" if lines <= 5 else "6 lines and more"
