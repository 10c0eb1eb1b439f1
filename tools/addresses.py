"""`docs/addresses.txt`: every page and heading that has an address, so that none goes unseen.

People link to a heading from forums and chats, where no check of ours can follow. A line is a
page's key, or a key, `#` and a heading's id; the lines are sorted.
"""

from collections.abc import Iterable

from tools.contents import Contents
from tools.structure import structure

LIST = "docs/addresses.txt"


def of_pages(contents: Contents, keys: Iterable[str] | None = None) -> dict[str, tuple[str, int]]:
    """Where each address of these pages (of all) stands: path and line, of one language."""
    chosen = None if keys is None else set(keys)
    found: dict[str, tuple[str, int]] = {}
    for (_, key), page in contents.pages.items():
        if chosen is None or key in chosen:
            found.setdefault(key, (page.path, 1))
            for heading in structure(page).headings:
                if heading.id:
                    found.setdefault(f"{key}#{heading.id}", (page.path, heading.line))
    return found


def read(contents: Contents) -> list[str]:
    """The addresses that are listed; none where there is no list."""
    path = contents.root / LIST
    return path.read_text(encoding="utf-8").split() if path.is_file() else []


def note(keys: Iterable[str], contents: Contents) -> bool:
    """List what is new on these pages; whether there was anything. Nothing is struck out."""
    listed = set(read(contents))
    together = listed | set(of_pages(contents, keys))
    if together == listed:
        return False
    text = "".join(f"{address}\n" for address in sorted(together))
    (contents.root / LIST).write_text(text, encoding="utf-8", newline="\n")
    return True
