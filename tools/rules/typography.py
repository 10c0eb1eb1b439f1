"""Chinese as Chinese readers set it: full-width punctuation, spaces around Latin, 你.

AutoCorrect judges spacing and most punctuation; what it lets pass near Han is looked for here.
"""

import re
from collections.abc import Iterator

import autocorrect_py as autocorrect

from tools.contents import Contents
from tools.problems import Problem
from tools.prose import plain, plain_lines, plain_text
from tools.rules.regions import EXTRA_PAGES
from tools.rules.word_tables import TABLES

_HAN = r"[\u3400-\u9fff]"
_WIDE = {",": "，", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
_NARROW = r"[,:;?!()]"
_BESIDE = re.compile(  # a dot may end an identifier: only one that touches Han is a full stop
    rf"{_HAN}[ \t]?(?P<after>{_NARROW})|{_HAN}(?P<stop>\.)"
    rf"|(?P<before>{_NARROW})[ \t]?{_HAN}|(?P<point>\.){_HAN}"
)
_VALUE = re.compile(  # a shape or a call in a title, where no code can be marked as such
    r"\((?=[^()]*,)[\w\s,.…*+-]*\)|(?<=[\w\]])\([ -'*-~…]*\)", re.ASCII
)
_QUOTED = re.compile(rf"(?:{_HAN}[\"']|[\"']{_HAN})")
_LOOSE = re.compile(r"\S[ \t]+[，。：；？！、）”]|[，。：；？！、（“][ \t]+\S")
_DOTS = re.compile(rf"{_HAN}\.{{2,}}|\.{{2,}}{_HAN}")
_ENUMERATION = re.compile(r"^(?:[-*+>]|\d+[.)])[ \t]+")


def check(contents: Contents) -> list[Problem]:
    """A problem for each line of Chinese prose that breaks the house's typography."""
    found: list[Problem] = []
    for (lang, _), page in contents.pages.items():
        if lang == "zh":
            for line, text in plain_lines(page):
                found += faults(text, page.path, line)
    for name in EXTRA_PAGES:
        path = contents.root / name
        if path.is_file():
            for line, text in plain_text(path.read_text(encoding="utf-8")):
                found += faults(text, name, line)
    for table, words in TABLES.items():
        for phrase in words["zh"].values():
            found += faults(plain(re.sub(r"\{\w+\}", "x", phrase)), table, 1)
    return found


def faults(text: str, path: str, line: int) -> Iterator[Problem]:
    """What is wrong with one line of plain text; nothing where it holds no Han."""
    if not re.search(_HAN, text):
        return
    text = _VALUE.sub("x", _ENUMERATION.sub("", text))
    if "您" in text:
        yield Problem(path, line, "您 is too formal here", "Write 你")
    for found in _DOTS.finditer(text):
        yield _fault(path, line, text, found, "dots beside Han", "Write …… instead")
    rest = _DOTS.sub("……", text)
    narrow = list(_BESIDE.finditer(rest))
    for found in narrow:
        mark = found[found.lastgroup or 0]
        yield _fault(
            path, line, rest, found, f"half-width {mark} beside Han", f"Write {_WIDE[mark]} instead"
        )
    for found in _QUOTED.finditer(rest):
        yield _fault(path, line, rest, found, "a straight quote beside Han", "Write “ and ”")
    for found in _LOOSE.finditer(rest):
        yield _fault(path, line, rest, found, "a space beside full-width punctuation", "Remove it")
    if not narrow:  # it would mend the same places in its own way
        mended = autocorrect.format(rest)
        if mended != rest and not _LOOSE.search(rest):
            yield Problem(
                path,
                line,
                f"spacing or punctuation of {_around(rest, mended)}",
                "Write it as shown",
            )


def _fault(
    path: str, line: int, text: str, found: re.Match[str], message: str, remedy: str
) -> Problem:
    start, end = max(0, found.start() - 6), found.end() + 6
    return Problem(path, line, f"{message}: {text[start:end].strip()}", remedy)


def _around(text: str, mended: str) -> str:
    """The first place where the two differ, as written and as it should be."""
    first = next(
        (n for n, (a, b) in enumerate(zip(text, mended, strict=False)) if a != b), len(text)
    )
    start = max(0, first - 6)
    return f"{text[start : first + 6]} → {mended[start : first + 7]}"
