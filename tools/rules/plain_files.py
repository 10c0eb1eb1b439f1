"""Files that every system and editor reads alike: UTF-8, LF, a final newline, no huge ones."""

from collections.abc import Iterator
from pathlib import Path

from tools.contents import Contents
from tools.problems import Problem
from tools.rules.tree import VENDORED, files

LARGEST = 1024 * 1024
BINARY = frozenset({".png", ".ico", ".woff", ".woff2", ".ttf", ".gif", ".jpg", ".webp", ".gz"})


def check(contents: Contents) -> list[Problem]:
    """A problem for each file that is too large or not plain text as we write it."""
    found: list[Problem] = []
    for path in files(contents.root):
        if not path.startswith(VENDORED):
            found += _file(contents.root, path)
    return found


def _file(root: Path, path: str) -> Iterator[Problem]:
    raw = (root / path).read_bytes()
    if len(raw) > LARGEST:
        yield Problem(
            path,
            1,
            f"the file holds {len(raw) / LARGEST:.1f} MiB, more than the 1 MiB that is allowed",
            "Make it smaller or leave it out",
        )
    if Path(path).suffix in BINARY or not raw:
        return
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        yield Problem(path, line, "the file is not UTF-8", "Save it as UTF-8")
        return
    if text.startswith("\ufeff"):
        yield Problem(path, 1, "the file begins with a byte order mark", "Save it without one")
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        yield Problem(path, line, "a carriage return", "Save the file with LF line ends")
    last = text.count("\n")
    if not text.endswith("\n"):
        yield Problem(path, last + 1, "the last line has no end", "End the file with a newline")
    elif text.endswith("\n\n"):
        yield Problem(path, last, "empty lines at the end", "End the file with one newline")
    if path.endswith(".py") and "\t" in text:
        line = text.count("\n", 0, text.index("\t")) + 1
        yield Problem(path, line, "a tab in Python", r"Indent by spaces; write \t in a string")
