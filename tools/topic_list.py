"""A chapter's table of contents: its pages in reading order, each with its topics."""

import re

from tools.contents import Contents
from tools.pages import Page

_HEADING = re.compile(r"(#{1,2}) (.+?)(?: \{ #([\w.-]+) \})?")


def topics(page: Page, contents: Contents) -> list[str]:
    """Markdown: the other pages of the page's chapter, with links to their topics."""
    lines = []
    for key in contents.order:
        listed = contents.pages.get((page.lang, key))
        if listed is None or listed.chapter != page.chapter or key == page.key:
            continue
        name = key.rpartition("/")[2]
        for row in listed.body.split("\n"):
            found = _HEADING.fullmatch(row)
            if found is None:
                continue
            marks, text, slug = found.groups()
            if marks == "#":
                lines += [f"- [{text}]({name})"]
            elif slug:
                lines += [f"    - [{text}]({name}#{slug})"]
    return lines
