"""Which tests an edit asks for: those whose inputs differ from the last commit.

A page's blocks depend on the page and on the snippets that it includes; a snippet, a tool or a
module of torchwhy has the test that mirrors it. What needs more is the whole suite's work.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from tools.ask import ask
from tools.collect import is_collected
from tools.contents import Contents
from tools.missing import MissingError
from tools.problems import problem
from tools.structure import structure

MIRRORED = ("snippets", "tools", "torchwhy")
# Files that no test mirrors, and the tests that read them.
READ_BY = {
    ".github/": "tests/tools/test_workflows.py",
    "benchmarks/": "tests/benchmarks",
    "requirements": "tests/tools/test_requirements.py",
    "pyproject.toml": "tests/tools/test_requirements.py",
    "Makefile": "tests/tools/test_makefile.py",
    "torchwhy/": "tests/torchwhy",
    "docs/theme/assets/torchwhy/": "tests/torchwhy",
}


def edited(root: Path) -> list[str]:
    """The files that differ from the last commit, new ones too; deleted ones are left out.

    Raises ProblemError where git cannot tell.
    """
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", "status", "--porcelain", "-z"]
    try:
        said = ask([*command, "--untracked-files=all", "--no-renames"])
    except MissingError as error:
        remedy = "Work in a clone, or run `python -m tools check --rules`"
        raise problem(".git", 1, f"git cannot tell what was edited: {error}", remedy) from None
    files = [row[3:] for row in said.split("\0") if row]
    return sorted(file for file in files if (root / file).is_file())


def tests(files: Iterable[str], contents: Contents) -> list[str]:
    """The arguments for pytest: pages and test files, in order; none where nothing asks for any."""
    root = contents.root
    included = _included(contents)
    chosen: set[str] = set()
    for file in files:
        test = file.startswith("tests/") and PurePosixPath(file).match("test_*.py")
        if test or is_collected(root / file, root):
            chosen.add(file)
        else:
            chosen.update(included.get(file, ()))
            chosen.update(_mirrors(file))
    return sorted(path for path in chosen if (root / path).exists())


def _mirrors(file: str) -> list[str]:
    path = PurePosixPath(file)
    found = [test for start, test in READ_BY.items() if file.startswith(start)]
    if path.parts[0] in MIRRORED and path.suffix == ".py":
        found.append(f"tests/{path.parent}/test_{path.name}")
    return found


def _included(contents: Contents) -> Mapping[str, set[str]]:
    """The pages that include each file."""
    pages: dict[str, set[str]] = {}
    for page in contents.pages.values():
        for include in structure(page).includes:
            pages.setdefault(include.target.partition(":")[0], set()).add(page.path)
    return pages
