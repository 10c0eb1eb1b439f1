"""Entries, their pages in both languages and the index are equal sets; few never ran."""

import re

from tools.contents import Contents
from tools.error_index import index
from tools.problems import Problem
from tools.repo import LANGUAGES
from tools.structure import read
from torchwhy.source import read_region

MOST_UNPROVEN = 0.2
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
    return found + _unfixed(contents) + _unproven(contents) + _index(contents)


def _unfixed(contents: Contents) -> list[Problem]:
    """A fix is other code than what it mends, also where no machine of ours can run either."""
    found = []
    for entry in contents.entries.values():
        path = entry.path.relative_to(contents.root).as_posix()
        text = entry.path.read_text(encoding="utf-8")
        for function in contents.reproducers[entry.slug].functions:
            fix = function.replace("reproduce", "fix", 1)
            code = read_region(text, function)
            if code is not None and code == read_region(text, fix):
                line = text[: text.index(f"[start:{fix}]")].count("\n") + 1
                remedy = "Write the code that does not fail"
                found.append(Problem(path, line, f"{fix} has the code of {function}", remedy))
    return found


def _unproven(contents: Contents) -> list[Problem]:
    """What has no reproducer says so on its page, claims no wording of ours, and is an exception.

    Public sources, which ATTESTED names, stand in for the run.
    """
    found = []
    documented = 0
    for slug, entry in contents.entries.items():
        path = entry.path.relative_to(contents.root).as_posix()
        runs = bool(contents.reproducers[slug].functions)
        pages = [contents.pages.get((lang, f"errors/{slug}.md")) for lang in LANGUAGES]
        documented += not runs
        if not runs and any(not wording.source for wording in entry.wordings):
            remedy = "Move MESSAGES to ATTESTED with their threads, or write reproduce()"
            found.append(Problem(path, entry.line, f"nothing of {slug} was ever run", remedy))
        for page in pages:
            if page is None or runs != ("unproven" in page.meta):
                continue
            line = page.meta_lines.get("unproven", 1)
            if runs:
                remedy = f"Remove unproven: {path} has a reproducer"
                found.append(Problem(page.path, line, "this page's entry does run", remedy))
            else:
                remedy = 'Add the line unproven: "…" with the reason, or write reproduce()'
                found.append(Problem(page.path, line, "the page hides that nothing ran", remedy))
    if documented > MOST_UNPROVEN * len(contents.entries):
        message = f"{documented} of {len(contents.entries)} entries never ran"
        remedy = f"At most {MOST_UNPROVEN:.0%} may: write reproducers"
        found.append(Problem("snippets/errors", 1, message, remedy))
    return found


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
