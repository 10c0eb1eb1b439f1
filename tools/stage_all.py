"""`python -m tools stage FOLDER`: write all pages of both languages as plain Markdown.

Includes are expanded and generated parts filled in, so that any other tool can read the pages.
"""

import sys
from pathlib import Path

from tools.contents import Contents
from tools.problems import Problem, ProblemError
from tools.repo import ROOT
from tools.stage import stage

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
    print(f"wrote {len(written)} pages below {folder}")
    return 0


def write_all(folder: Path, contents: Contents) -> list[Path]:
    """Write each page to `folder/<language>/<key>`, all or (ProblemError) none of them."""
    staged: dict[Path, str] = {}
    found: list[Problem] = []
    for (lang, key), page in contents.pages.items():
        try:
            staged[folder / lang / key] = stage(page, contents).markdown
        except ProblemError as error:
            found += error.problems
    if found:
        raise ProblemError(found)
    for path, text in staged.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(staged)
