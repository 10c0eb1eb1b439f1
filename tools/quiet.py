"""A page's text with everything that is not prose set aside: fences, comments, inline code.

What is left keeps its lines, so that a place in it is a place in the page.
"""

import re
from dataclasses import dataclass

from tools.fences import Fence, scan

_COMMENT_OR_CODE = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL,
)
_KEPT = re.compile("\ue000(\\d+)\ue001")


@dataclass(frozen=True)
class Quiet:
    """`text` has a token for each span of inline code; lines of `comments` count from 1 in it."""

    text: str
    fences: tuple[Fence, ...]
    comments: tuple[tuple[str, int], ...]
    codes: tuple[str, ...]

    def restore(self, text: str) -> str:
        """The text with its inline code as written."""
        return _KEPT.sub(lambda found: self.codes[int(found[1])], text)

    def replace(self, text: str, letter: str) -> str:
        """The text with a run of `letter` in place of each span of inline code."""
        return _KEPT.sub(lambda found: letter * len(self.codes[int(found[1])].strip("`")), text)


def quiet(text: str) -> Quiet:
    """Set fences, comments and inline code of a Markdown text aside."""
    rows = text.split("\n")
    fences = scan(rows).fences
    for fence in fences:
        rows[fence.start : fence.end + 1] = [""] * (fence.end - fence.start + 1)
    comments: list[tuple[str, int]] = []
    codes: list[str] = []
    open_text = "\n".join(rows)

    def set_aside(found: re.Match[str]) -> str:
        span = found[0]
        if found["comment"]:
            comments.append((span, open_text.count("\n", 0, found.start()) + 1))
            kept = ""
        else:
            kept = f"\ue000{len(codes)}\ue001"
            codes.append(span)
        return kept + "\n" * span.count("\n")

    without = _COMMENT_OR_CODE.sub(set_aside, open_text)
    return Quiet(without, fences, tuple(comments), tuple(codes))
