"""Generated tables of contents: of a chapter (pages and topics), and of the book (chapters)."""

from tools.contents import Contents
from tools.pages import Page
from tools.structure import structure, title
from tools.words import word


def topics(page: Page, contents: Contents) -> list[str]:
    """Markdown: the other pages of the page's chapter, with links to their topics."""
    lines = []
    for key in contents.order:
        listed = contents.pages.get((page.lang, key))
        if listed is None or listed.chapter != page.chapter or key == page.key:
            continue
        name = key.rpartition("/")[2]
        lines.append(f"- [{title(listed)}]({name})")
        for heading in structure(listed).headings:
            if heading.level == 2 and heading.id:
                lines.append(f"    - [{heading.text}]({name}#{heading.id})")
    return lines


def chapters(page: Page, contents: Contents) -> list[str]:
    """Markdown: every chapter in reading order, with the description its index page gives it."""
    lines = []
    for key in contents.order:
        listed = contents.pages.get((page.lang, key))
        if listed is None or not key.endswith("/index.md") or listed.chapter == "errors":
            continue
        described = listed.meta.get("description")
        line = f"- [{title(listed)}]({key})"
        lines.append(line + word(page.lang, "described", text=described) if described else line)
    return lines
