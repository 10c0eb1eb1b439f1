"""`python -m tools synced KEY… | --all`: mark both languages of a page as in line with each other.

It records that somebody has read both. So it asks for equal structure first; it rewrites the one
line `synced` of each page, and lists new pages and headings in docs/addresses.txt.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from tools import addresses
from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem, ProblemError
from tools.prose import prose_hash
from tools.repo import LANGUAGES, ROOT
from tools.rules.both_languages import lonely
from tools.rules.pairs import keys
from tools.rules.parity import differences

USAGE = "usage: python -m tools synced KEY… | --all   (a KEY is a path below docs/zh)"


def main(argv: list[str], root: Path = ROOT) -> int:
    """Mark the named pages; 0 when all are in line, 1 with the reasons, 2 for wrong usage."""
    if not argv or any(word.startswith("-") and word != "--all" for word in argv):
        print(USAGE, file=sys.stderr)
        return 2
    try:
        contents = Contents(root)
        chosen = keys(contents) if "--all" in argv else [_key(word) for word in argv]
        changed = mark(chosen, contents)
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    for path in changed:
        print(f"marked {path}")
    if not changed:
        print("All of these were marked already.")
    return 0


def mark(chosen: Sequence[str], contents: Contents) -> list[str]:
    """Rewrite the `synced` lines of pages by key, list what is new; returns what changed.

    Raises ProblemError, before anything is written, where a page lacks its twin or its structure.
    """
    found: list[Problem] = []
    for key in chosen:
        pages = [contents.pages[lang, key] for lang in LANGUAGES if (lang, key) in contents.pages]
        if not pages:
            remedy = "Give a path below docs/zh, such as shapes/memory.md"
            found.append(Problem(f"docs/{LANGUAGES[0]}/{key}", 1, "there is no such page", remedy))
        elif len(pages) == 1:
            found.append(lonely(pages[0]))
        else:
            found += differences(*pages)
    if found:
        raise ProblemError(found)
    changed = []
    for key in chosen:
        first, second = (contents.pages[lang, key] for lang in LANGUAGES)
        for page, twin in ((first, second), (second, first)):
            if page.meta.get("synced") != prose_hash(twin):
                _write(page, prose_hash(twin), contents.root)
                changed.append(page.path)
    if addresses.note(chosen, contents):
        changed.append(addresses.LIST)
    return changed


def _key(word: str) -> str:
    """A key, also from the path of one of the two files."""
    path = word.replace("\\", "/").removeprefix("./")
    for lang in LANGUAGES:
        path = path.removeprefix(f"docs/{lang}/")
    return path


def _write(page: Page, value: str, root: Path) -> None:
    path = root / page.path
    rows = path.read_text(encoding="utf-8").split("\n")
    comment = "# " if page.is_notebook else ""
    line = f'{comment}synced: "{value}"'
    if "synced" in page.meta_lines:
        rows[page.meta_lines["synced"] - 1] = line
    elif page.body_line > 1:
        rows.insert(page.body_line - 2, line)
    else:
        rows[:0] = [f"{comment}---", line, f"{comment}---", ""]
    path.write_text("\n".join(rows), encoding="utf-8", newline="\n")
