"""MkDocs names the page of a dead link; this adds the line and the remedy."""

import logging
import re
from pathlib import Path

_WARNING = re.compile(r"Doc file '(?P<page>[^']+)' contains (?P<what>.*?'(?P<link>[^']+)'.*)", re.S)
_REMEDY = "Mend the link or the address it leads to."


def line_of(link: str, text: str) -> int:
    """The line, from 1, where `text` first holds `link` as a whole address; 1 where none does."""
    whole = re.compile(rf"(?<![\w./#-]){re.escape(link)}(?![\w/#-])")
    for number, line in enumerate(text.splitlines(), start=1):
        if whole.search(line):
            return number
    return 1


def locate(message: str, docs: Path, root: Path) -> str:
    """MkDocs' warning as `docs/zh/x.md:12: …` with a remedy; other messages as they are."""
    found = _WARNING.fullmatch(message)
    if found is None:
        return message
    path = docs / found["page"]
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    shown = path.relative_to(root).as_posix()
    return f"{shown}:{line_of(found['link'], text)}: the page contains {found['what']} {_REMEDY}"


class LinkPlaces(logging.Filter):
    """Rewrites MkDocs' link warnings on their way out; lets every record through."""

    def __init__(self, docs: Path, root: Path) -> None:
        super().__init__()
        self.docs = docs
        self.root = root

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the record's message by the located one."""
        record.msg = locate(record.getMessage(), self.docs, self.root)
        record.args = ()
        return True
