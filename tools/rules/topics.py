"""Each topic has code: a region named after its heading in the module that belongs to its page."""

from tools import reviewed
from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem
from tools.repo import LANGUAGES
from tools.rules.pairs import keys
from tools.snippets import Region, Snippet, identifier, module_of, read_snippets
from tools.structure import Heading, structure
from tools.topics import has_topics

EXCEPTIONS = "docs/topics-without-code.txt"


def check(contents: Contents) -> list[Problem]:
    """A problem for each topic without code, region without topic, and idle exception."""
    listed = reviewed.read(EXCEPTIONS, "chapter/page.md#topic: reason", contents.root)
    excepted = {exempt.what: exempt for exempt in listed}
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
                found.append(reviewed.idle(EXCEPTIONS, exception, "this topic has code now"))
    gone = "there is no such topic"
    return found + [reviewed.idle(EXCEPTIONS, exempt, gone) for exempt in excepted.values()]


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
