"""The two languages of a page have the same bones: headings, code, outputs, figures, links.

What stands in a page but is not prose is compared as one sequence, so that a difference is named
where it begins. Links are compared section by section, in any order: sentences differ.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.rules.pairs import pairs
from tools.structure import QUESTION, structure

EQUAL_VALUES = ("template", "hide")

_SAME = "Give both pages the same {what} in the same order"


@dataclass(frozen=True)
class _Bone:
    what: str
    value: str
    line: int = field(compare=False)

    def __str__(self) -> str:
        return f"the {self.what} {self.value}".replace("\n", " ").strip()


def check(contents: Contents) -> list[Problem]:
    """A problem for each place at which the two languages of a page differ in structure."""
    return [problem for first, second in pairs(contents) for problem in differences(first, second)]


def differences(first: Page, second: Page) -> list[Problem]:
    """Where two pages differ in front matter, structure and links."""
    return [
        *_front_matter(first, second),
        *_bones_differ(first, second),
        *_links_differ(first, second),
    ]


def _front_matter(first: Page, second: Page) -> list[Problem]:
    found = []
    for one, two in ((first, second), (second, first)):
        for key in sorted(one.meta.keys() - two.meta.keys() - {"synced"}):
            found.append(
                Problem(
                    one.path,
                    one.meta_lines[key],
                    f"the front matter has {key}, that of {two.path} has not",
                    "Give both pages the same keys",
                )
            )
    for key in EQUAL_VALUES:
        if key in first.meta and first.meta[key] != second.meta.get(key, first.meta[key]):
            found.append(
                Problem(
                    first.path,
                    first.meta_lines[key],
                    f"{key} differs from {second.path}:{second.meta_lines[key]}",
                    f"Give both pages the same {key}",
                )
            )
    return found


def _bones(page: Page) -> list[_Bone]:
    found = structure(page)
    bones = [
        *(_Bone("heading", f"{'#' * h.level} {{ #{h.id} }}", h.line) for h in found.headings),
        *(
            _Bone("block", f"```{fence.info}\n{fence.text}```", fence.line)
            for fence in found.fences
        ),
        *(
            _Bone("admonition", admonition.kind, admonition.line)
            for admonition in found.admonitions
        ),
        *(_Bone("figure", figure.name, figure.line) for figure in found.figures),
        *(
            _Bone("mark", QUESTION.sub("<!-- ask: … -->", mark.text), mark.line)
            for mark in found.marks
            if "generated: figure" not in mark.text
        ),
    ]
    return sorted(bones, key=lambda bone: bone.line)


def _bones_differ(first: Page, second: Page) -> list[Problem]:
    ours, theirs = _bones(first), _bones(second)
    found = []
    for change, start, end, begin, stop in SequenceMatcher(
        None, ours, theirs, autojunk=False
    ).get_opcodes():
        if change == "equal":
            continue
        for one, two in zip_longest(ours[start:end], theirs[begin:stop]):
            if one is None:
                found.append(_alone(two, second, first))
            elif two is None:
                found.append(_alone(one, first, second))
            else:
                found.append(_unlike(one, first, two, second))
    return found


def _alone(bone: _Bone, page: Page, other: Page) -> Problem:
    return Problem(
        page.path,
        bone.line,
        f"{_short(str(bone))} does not stand here in {other.path}",
        _SAME.format(what=f"{bone.what}s"),
    )


def _unlike(one: _Bone, first: Page, two: _Bone, second: Page) -> Problem:
    line, shown, there, other = one.line, str(one), two.line, str(two)
    if one.what == two.what == "block":
        rows = list(zip_longest(one.value.split("\n"), two.value.split("\n"), fillvalue=""))
        offset = next(number for number, (row, twin) in enumerate(rows) if row != twin)
        line, there = line + offset, there + offset
        shown, other = (f"the line `{row.strip()}` of a block" for row in rows[offset])
    return Problem(
        first.path,
        line,
        f"{_short(shown)} is {_short(other)} in {second.path}:{there}",
        _SAME.format(what=f"{one.what}s"),
    )


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"


def _links_differ(first: Page, second: Page) -> list[Problem]:
    ours, theirs = _links(first), _links(second)
    found = []
    for one, two, mine, yours in ((first, second, ours, theirs), (second, first, theirs, ours)):
        for section, links in mine.items():
            twins = Counter(target for target, _ in yours.get(section, []))
            for target, line in links:
                if twins[target]:
                    twins[target] -= 1
                    continue
                found.append(
                    Problem(
                        one.path,
                        line,
                        f"the link to {target} is missing from {_name(section)} of {two.path}",
                        "Give both languages of a section the same links",
                    )
                )
    return found


def _name(section: str) -> str:
    return f"section #{section}" if section else "the opening"


def _links(page: Page) -> dict[str, list[tuple[str, int]]]:
    """Target and line of each internal link, by the id of the heading above it."""
    found = structure(page)
    sections: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for link in found.links:
        if ":" not in link.target:
            above = [heading.id for heading in found.headings if heading.line <= link.line]
            sections[above[-1] if above else ""].append((link.target, link.line))
    return sections
