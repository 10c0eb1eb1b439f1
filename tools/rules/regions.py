"""Regions of snippets and includes of pages are equal sets.

A region is named like its function, or like the constant whose text holds it: a script that is
compiled or run as a process of its own.
"""

from collections import Counter
from collections.abc import Iterator

from tools.contents import Contents
from tools.problems import Problem
from tools.snippets import Constant, Region, Snippet, read_snippets
from tools.structure import read, structure

EXTRA_PAGES = ("README.md", "CONTRIBUTING.md")


def check(contents: Contents) -> list[Problem]:
    """A problem for each region that no page shows, and each that is not its function's."""
    shown = _included(contents)
    found: list[Problem] = []
    for snippet in read_snippets(contents.root):
        found += _named(snippet)
        found += _unshown(snippet, shown)
    return found


def _included(contents: Contents) -> set[str]:
    structures = [structure(page) for page in contents.pages.values()]
    for name in EXTRA_PAGES:
        path = contents.root / name
        if path.is_file():
            structures.append(read(path.read_text(encoding="utf-8")))
    return {include.target for found in structures for include in found.includes}


def _named(snippet: Snippet) -> Iterator[Problem]:
    for name, times in Counter(region.name for region in snippet.regions).items():
        if times > 1:
            line = [region.start for region in snippet.regions if region.name == name][-1]
            yield Problem(
                snippet.path,
                line,
                f"the region {name} begins {times} times",
                "Give each region its own name",
            )
    for region in snippet.regions:
        if not region.end:
            yield Problem(
                snippet.path,
                region.start,
                f"the region {region.name} has no end",
                f"Close it with # --8<-- [end:{region.name}]",
            )
            continue
        around = [f for f in snippet.functions if f.start <= region.start <= f.end]
        if around and around[0].name != region.name:
            yield Problem(
                snippet.path,
                region.start,
                f"the region {region.name} stands in the function {around[0].name}",
                "Give the region the function's name",
            )
        for constant in snippet.constants:
            if constant.start <= region.start <= constant.end:
                yield from _scripted(snippet.path, region, constant)
        if around and region.end > around[0].end:
            yield Problem(
                snippet.path,
                region.end,
                f"the region {region.name} ends outside its function",
                "Close the region in the function where it begins",
            )


def _scripted(path: str, region: Region, constant: Constant) -> Iterator[Problem]:
    if constant.name.lower() != region.name:
        yield Problem(
            path,
            region.start,
            f"the region {region.name} stands in the constant {constant.name}",
            f"Name the constant {region.name.upper()}",
        )
    if not constant.verbatim:
        yield Problem(
            path,
            constant.start,
            f"the text {constant.name} is not what its lines show",
            "Write it without backslashes, so that the page shows what runs",
        )


def _unshown(snippet: Snippet, shown: set[str]) -> Iterator[Problem]:
    if not snippet.regions:
        documented = snippet.path.startswith("snippets/errors/") and not snippet.functions
        if snippet.path not in shown and not documented:
            yield Problem(
                snippet.path,
                1,
                "no page shows this module",
                f'Include it whole in a page (--8<-- "{snippet.path}") or give it regions',
            )
        return
    for region in snippet.regions:
        target = f"{snippet.path}:{region.name}"
        if target not in shown:
            yield Problem(
                snippet.path,
                region.start,
                f"no page shows the region {region.name}",
                f'Include it in a page (--8<-- "{target}") or remove it',
            )
    for function in snippet.functions:
        if not any(
            function.start < r.start <= function.end or function.name == r.name
            for r in snippet.regions
        ):
            yield Problem(
                snippet.path,
                function.start,
                f"the function {function.name} has no region, so no page can show it",
                "Give it one, or begin its name with an underscore",
            )
