"""`python -m tools stage FOLDER`: write all pages of both languages as plain Markdown.

Includes are expanded, generated parts filled in and notebooks run, so that any other tool can read
the pages; a notebook's pictures lie beside it.
"""

import re
import sys
from pathlib import Path

from tools import download, notebooks, runnotebook
from tools.contents import Contents
from tools.pages import Page
from tools.problems import Problem, ProblemError
from tools.repo import ROOT
from tools.stage import stage

_LINK = re.compile(r"(\]\((?![a-z]+:)[^()\s#]*)\.py(?=[#)])")
USAGE = "usage: python -m tools stage FOLDER   (a new or empty folder)"


def main(argv: list[str], root: Path = ROOT) -> int:
    """Stage every page below the folder, by language; 1 with the reasons, 2 for wrong usage."""
    if len(argv) != 1 or argv[0].startswith("-"):
        print(USAGE, file=sys.stderr)
        return 2
    folder = Path(argv[0])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} is not an empty folder: name a new one, or empty it.", file=sys.stderr)
        return 1
    try:
        written = write_all(folder, Contents(root))
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    pages = sum(path.suffix == ".md" for path in written)
    print(f"wrote {pages} pages below {folder}")
    return 0


def write_all(folder: Path, contents: Contents) -> list[Path]:
    """Write each page to `folder/<language>/<key>`, all or (ProblemError) none of them.

    A notebook becomes Markdown with the outputs of a run, and links to it are changed with it.
    """
    staged: dict[Path, str] = {}
    found: list[Problem] = []
    for page in contents.pages.values():
        try:
            for name, text in _texts(page, contents).items():
                staged[folder / page.lang / page.chapter / name] = text
        except ProblemError as error:
            found += error.problems
    if found:
        raise ProblemError(found)
    for path, text in staged.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(staged)


def _texts(page: Page, contents: Contents) -> dict[str, str]:
    """The page's files by name: its Markdown, its code in one piece, or a notebook's pictures."""
    staged = stage(page, contents)
    text = _LINK.sub(r"\1.md", staged.markdown)
    if not page.is_notebook:
        found = {page.key.rpartition("/")[2]: text}
        if download.offered(page, staged.blocks):
            found[download.name(page)] = download.program(page, staged.blocks, contents)
        return found
    outputs = runnotebook.executed(page, contents.root)
    text, pictures = notebooks.complete(text, outputs, page.meta, page.path, page.slug)
    return {f"{page.slug}.md": text} | pictures
