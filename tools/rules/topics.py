"""Each topic has code: a region named after its heading in the module that belongs to its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem, ProblemError
from tools.repo import LANGUAGES
from tools.rules.pairs import keys
from tools.snippets import Region, Snippet, identifier, module_of, read_snippets
from tools.structure import Heading, structure
from tools.topics import has_topics

EXCEPTIONS = "docs/topics-without-code.txt"


@dataclass(frozen=True)
class _Exception:
    topic: str
    line: int


def check(contents: Contents) -> list[Problem]:
    """A problem for each topic without code, region without topic, and idle exception."""
    excepted = {exception.topic: exception for exception in _exceptions(contents.root)}
    modules = {snippet.path: snippet for snippet in read_snippets(contents.root)}
    found: list[Problem] = []
    for key in keys(contents):
        page = next(
            contents.pages[lang, key] for lang in LANGUAGES if (lang, key) in contents.pages
        )
        if not has_topics(page):
            continue
        headings = [h for h in structure(page).headings if h.level == 2 and h.id]
        snippet = modules.get(module_of(key), Snippet(module_of(key), (), ()))
        homes, homeless = _homes(headings, snippet)
        found += [_no_topic(region, snippet, page) for region in homeless]
        for heading in headings:
            exception = excepted.pop(f"{key}#{heading.id}", None)
            if not homes[heading.id] and exception is None:
                found.append(_no_code(heading, page, snippet))
            if homes[heading.id] and exception is not None:
                found.append(_idle(exception, "this topic has code now"))
    found += [_idle(exception, "there is no such topic") for exception in excepted.values()]
    return found


def _homes(
    headings: list[Heading], snippet: Snippet
) -> tuple[dict[str, list[Region]], list[Region]]:
    """The regions of each topic, each region under the longest slug that it begins with."""
    homes: dict[str, list[Region]] = {heading.id: [] for heading in headings}
    homeless = []
    for region in snippet.regions:
        fitting = [
            slug
            for slug in homes
            if region.name == identifier(slug) or region.name.startswith(f"{identifier(slug)}_")
        ]
        if fitting:
            homes[max(fitting, key=len)].append(region)
        else:
            homeless.append(region)
    return homes, homeless


def _no_code(heading: Heading, page: Page, snippet: Snippet) -> Problem:
    return Problem(
        page.path,
        heading.line,
        f"the topic #{heading.id} has no code",
        f"Write the region {identifier(heading.id)} in {snippet.path}, "
        f"or say in {EXCEPTIONS} why it needs none",
    )


def _no_topic(region: Region, snippet: Snippet, page: Page) -> Problem:
    return Problem(
        snippet.path,
        region.start,
        f"the region {region.name} is named after no topic of {page.path}",
        "Begin its name with a topic's id, with underscores for hyphens",
    )


def _idle(exception: _Exception, why: str) -> Problem:
    return Problem(
        EXCEPTIONS, exception.line, f"{exception.topic}: {why}", "Remove the line from the list"
    )


def _exceptions(root: Path) -> Iterator[_Exception]:
    """Lines `chapter/page.md#topic: reason`; lines that begin with a number sign are remarks."""
    path = root / EXCEPTIONS
    rows = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    wrong = []
    for number, row in enumerate(rows, start=1):
        if not row.strip() or row.startswith("#"):
            continue
        topic, _, reason = row.partition(":")
        if "#" not in topic or not reason.strip():
            wrong.append(
                Problem(
                    EXCEPTIONS, number, f"cannot read {row}", "Write chapter/page.md#topic: reason"
                )
            )
        yield _Exception(topic.strip(), number)
    if wrong:
        raise ProblemError(wrong)
