"""The comments above fences that speak to the block tests, in pytest-codeblocks' vocabulary.

`expected-output` and `cont` are the library's; marks follow pytest (`tools.marks`). Each stands
alone on a line above its fence. Any other comment that names pytest is a defect, `skipfile` too:
nothing is skipped without a reason that the page shows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from tools.fences import Defect, Fence, Scan, without_spans
from tools.spelling import EXPECTED, OUTPUT, PYTHON

CONTINUED = "<!--pytest-codeblocks:cont-->"
_MARK = re.compile(r"<!--pytest\.mark\.(?:(?!-->).)*-->")
_ABOUT_TESTS = re.compile(r"<!--.*pytest")


def is_known(comment: str) -> bool:
    """Whether a line (without indentation) is a comment that the tests act on."""
    return comment in (EXPECTED, CONTINUED) or bool(_MARK.fullmatch(comment))


def check(texts: Sequence[str], scanned: Scan, fences: Mapping[int, Fence]) -> Iterator[Defect]:
    """Comments that are unknown, or do not stand above what they speak of.

    `fences` are those of `scanned` by the index of their first line.
    """
    outside = set(scanned.outside)
    for index in scanned.outside:
        comment = texts[index].strip()
        if not _ABOUT_TESTS.search(without_spans(comment)):
            continue
        if not is_known(comment):
            yield Defect(
                index,
                f"a comment that the tests do not know: {comment}",
                f"Use {EXPECTED}, {CONTINUED} or <!--pytest.mark.raises(…)-->, alone on a line",
            )
            continue
        wanted = OUTPUT if comment == EXPECTED else PYTHON
        below = index + 1
        while below in outside and _may_stand_between(texts[below].strip(), comment):
            below += 1
        if below not in fences or fences[below].language != wanted:
            yield Defect(
                index,
                f"{comment} is not followed by a `{wanted}` fence",
                f"Put it on the line above a `{wanted}` fence",
            )


def _may_stand_between(line: str, comment: str) -> bool:
    return not line or (comment != EXPECTED and line != EXPECTED and is_known(line))
