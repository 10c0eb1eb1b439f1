"""A chapter's table of contents: its pages in reading order, each with its topics."""

from tools.contents import Contents
from tools.pages import Page
from tools.structure import structure


def topics(page: Page, contents: Contents) -> list[str]:
    """Markdown: the other pages of the page's chapter, with links to their topics."""
    lines = []
    for key in contents.order:
        listed = contents.pages.get((page.lang, key))
        if listed is None or listed.chapter != page.chapter or key == page.key:
            continue
        name = key.rpartition("/")[2]
        for heading in structure(listed).headings:
            if heading.level == 1:
                lines.append(f"- [{heading.text}]({name})")
            elif heading.level == 2 and heading.id:
                lines.append(f"    - [{heading.text}]({name}#{heading.id})")
    return lines
