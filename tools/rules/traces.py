"""No file names a package registry's host or a path of somebody's machine.

The words are put together at run time, so that this file passes its own rule.
"""

import re

from tools.contents import Contents
from tools.problems import Problem
from tools.rules.tree import texts

_DOT = re.escape(".")
HOSTS = (
    f"pypi{_DOT}org",
    f"python{'hosted'}{_DOT}org",
    f"pypi{_DOT}tuna",
    f"registry{_DOT}npmjs",
    f"npmmirror{_DOT}com",
    f"conda{_DOT}anaconda{_DOT}org",
    f"download{_DOT}pytorch{_DOT}org/whl",
)
FOLDERS = ("work", "tmp", "root", "opt")

_HOST = re.compile("|".join(HOSTS), re.IGNORECASE)
_PATH = re.compile(rf"(?:(?<![\w.~/*$<>)}}\]-])|(?<=file://))/(?:{'|'.join(FOLDERS)})(?![\w.-])")


def check(contents: Contents) -> list[Problem]:
    """A problem for each line that holds such a host or path."""
    found = []
    for path, text in texts(contents.root):
        if not _HOST.search(text) and not _PATH.search(text):
            continue
        for number, row in enumerate(text.split("\n"), start=1):
            if host := _HOST.search(row):
                found.append(
                    Problem(
                        path,
                        number,
                        f"the registry host {host[0]}",
                        "Leave the choice of registry to the reader's own configuration",
                    )
                )
            if place := _PATH.search(row):
                found.append(
                    Problem(
                        path,
                        number,
                        f"the machine path {place[0]}",
                        "Use a path that means the same on every machine",
                    )
                )
    return found
