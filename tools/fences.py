"""Every code fence of a Markdown text, as the site's renderer (superfences) finds them.

The renderer, the block tests' parser and a reader's eye disagree about odd fences. So the scanner
knows one plain form, and whatever else could look like a fence is a `Defect`: nothing that looks
like code is left out without a word. `tools.spelling` judges languages and unfenced code.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

TAB = 4
_OPEN = re.compile(r"(?P<prefix>[> \t]*)(?P<ticks>`{3,}|~{3,})(?P<info>.*)")
_LISTED = re.compile(r"[> \t]*(?:[-*+]|\d+[.)])[ \t]+(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?:`{3,}|~{3,})")
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)")


@dataclass(frozen=True)
class Fence:
    """One fence: indexes of its first and last line, indentation, and its lines without it."""

    start: int
    end: int
    indent: str
    ticks: str
    info: str
    lines: tuple[str, ...]

    @property
    def language(self) -> str:
        """The first word of what stands behind the opening ticks."""
        return self.info.split(maxsplit=1)[0] if self.info.strip() else ""

    @property
    def text(self) -> str:
        """The content, each line with its newline."""
        return "".join(f"{line}\n" for line in self.lines)


@dataclass(frozen=True)
class Defect:
    """Something at line `index` (from 0) that cannot be judged safely, and what to do about it."""

    index: int
    message: str
    remedy: str


@dataclass(frozen=True)
class Scan:
    """What a text holds: its fences, its defects, and which lines stand outside every fence."""

    fences: tuple[Fence, ...]
    defects: tuple[Defect, ...]
    outside: tuple[int, ...]


def scan(lines: Sequence[str]) -> Scan:
    """Find all fences of `lines` (without line ends) in one pass."""
    fences: list[Fence] = []
    defects: list[Defect] = []
    outside: list[int] = []
    comment = None
    index = 0
    while index < len(lines):
        line = lines[index]
        found = _OPEN.fullmatch(line)
        if found and not (found["ticks"][0] == "`" and "`" in found["info"]):
            fence = _read(lines, index, found)
            if isinstance(fence, Fence):
                fences.append(fence)
                if comment is not None:
                    defects.append(_commented(index, comment))
                index = fence.end + 1
                continue
            defects.append(fence)
        else:
            defects += _stray(line, index)
            comment = _comment(line, index, comment)
        outside.append(index)
        index += 1
    return Scan(tuple(fences), tuple(defects), tuple(outside))


def without_spans(line: str) -> str:
    """The line without its inline code."""
    return _SPAN.sub("", line)


def _read(lines: Sequence[str], start: int, found: re.Match[str]) -> Fence | Defect:
    indent = found["prefix"].expandtabs(TAB)
    if ">" in indent:
        return Defect(
            start,
            "a fence inside a block quote, which the tests cannot run",
            "Take it out of the quote, or use an admonition",
        )
    content = []
    for index in range(start + 1, len(lines)):
        line = lines[index].expandtabs(TAB)
        if not line.strip():
            content.append("")
            continue
        if line[: len(indent)].strip():
            break
        line = line[len(indent) :]
        if line.rstrip() == found["ticks"]:
            info = found["info"].rstrip()
            return Fence(start, index, indent, found["ticks"], info, tuple(content))
        content.append(line)
    return Defect(
        start,
        f"the fence {found['ticks']} is not closed",
        "Close it with the same characters, as many of them and at the same indentation",
    )


def _stray(line: str, index: int) -> list[Defect]:
    if _LISTED.match(line):
        return [
            Defect(
                index,
                "a fence on the line of a list's marker is not rendered as code",
                "Put the fence on a line of its own, indented by four spaces",
            )
        ]
    rest = without_spans(line)
    if "```" in rest or "~~~" in rest:
        return [
            Defect(
                index,
                "three backticks or tildes that open no fence",
                "Put the fence on a line of its own",
            )
        ]
    return []


def _comment(line: str, index: int, opened: int | None) -> int | None:
    """The line on which the HTML comment began that is still open after this line."""
    rest = without_spans(line)
    if opened is None:
        begin = rest.rfind("<!--")
        return index if begin >= 0 and "-->" not in rest[begin:] else None
    return None if "-->" in rest else opened


def _commented(index: int, comment: int) -> Defect:
    return Defect(
        index,
        f"a fence inside an HTML comment (opened {index - comment} lines above)",
        "Remove it: what is not shown is not run",
    )
