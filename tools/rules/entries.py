"""Entries, their pages in both languages and the index are equal sets."""

import re

from tools.contents import Contents
from tools.error_index import index
from tools.problems import Problem
from tools.repo import LANGUAGES
from tools.structure import read

INDEX_KEY = "errors/index.md"
INDEX_MARK = "<!-- generated: error-index -->"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(contents: Contents) -> list[Problem]:
    """A problem for each entry without a page, page without an entry, and gap in the index."""
    found = []
    for slug, entry in contents.entries.items():
        path = entry.path.relative_to(contents.root).as_posix()
        if not SLUG.fullmatch(slug):
            found.append(
                Problem(
                    path,
                    1,
                    f"{slug} cannot be an address",
                    "Name the module in lower-case words joined by single underscores",
                )
            )
        for lang in LANGUAGES:
            if (lang, f"errors/{slug}.md") not in contents.pages:
                found.append(
                    Problem(
                        path,
                        1,
                        f"the entry {slug} has no page docs/{lang}/errors/{slug}.md",
                        f"Write it; `python -m tools error {slug}` shows the pattern",
                    )
                )
    for page in contents.pages.values():
        if page.is_error and page.slug not in contents.entries:
            module = f"snippets/errors/{page.slug.replace('-', '_')}.py"
            found.append(
                Problem(
                    page.path,
                    1,
                    f"this page has no entry {module}",
                    "Write the entry, or remove the page in both languages",
                )
            )
    return found + _index(contents)


def _index(contents: Contents) -> list[Problem]:
    found = []
    for lang in LANGUAGES:
        page = contents.pages.get((lang, INDEX_KEY))
        if page is None:
            continue  # the rule on both languages names it
        if INDEX_MARK not in page.body.split("\n"):
            found.append(
                Problem(
                    page.path,
                    page.body_line,
                    "the index of errors is missing",
                    f"Write {INDEX_MARK} alone on a line",
                )
            )
        listed = {link.target for link in read("\n".join(index(lang, contents))).links}
        wanted = {
            f"{p.slug}.md" for (of, _), p in contents.pages.items() if of == lang and p.is_error
        }
        for name in sorted(listed ^ wanted):
            found.append(
                Problem(
                    page.path,
                    page.body_line,
                    f"the index and the pages disagree about {name}",
                    "Give it both an entry and a page",
                )
            )
    return found
