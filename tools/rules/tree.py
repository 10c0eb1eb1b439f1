"""The repository's own files: everything that .gitignore does not name."""

import os
from collections.abc import Iterator
from pathlib import Path

from pathspec import GitIgnoreSpec

VENDORED = "docs/theme/assets/vendor/"
GIT = ".git"


def files(root: Path) -> Iterator[str]:
    """The path of each file from the root, with forward slashes, sorted folder by folder."""
    ignore = root / ".gitignore"
    rules = ignore.read_text(encoding="utf-8").splitlines() if ignore.is_file() else []
    spec = GitIgnoreSpec.from_lines(rules)
    for folder, folders, names in os.walk(root):
        place = Path(folder).relative_to(root)
        folders[:] = sorted(
            name
            for name in folders
            if name != GIT and not spec.match_file(f"{(place / name).as_posix()}/")
        )
        for name in sorted(names):
            path = (place / name).as_posix()
            if name != GIT and not spec.match_file(path):
                yield path


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Path and content of each file of our own that is text in UTF-8; vendored ones left out."""
    for path in files(root):
        if path.startswith(VENDORED):
            continue
        raw = (root / path).read_bytes()
        if b"\0" not in raw:
            try:
                yield path, raw.decode("utf-8")
            except UnicodeDecodeError:
                continue  # the rule on files names it
