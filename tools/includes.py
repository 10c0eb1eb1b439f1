"""Includes of snippets in pages: expanded by pymdownx, but every line knows where it came from.

An include is `--8<-- "path"` or `--8<-- "path:region"`, alone on its line, inside a code fence.
Paths start at the repository's root. In `markdown` fences, which show our vocabulary, it is text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import markdown
from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor

from tools.fences import scan, without_spans
from tools.problems import Problem, ProblemError, problem

_INCLUDE = re.compile(r'\s*--8<-- "(?P<file>[^":]+)(?::(?P<region>[A-Za-z][\w-]*))?"')
_MARKER = re.compile(r"-+8<-+")
_REGION = re.compile(r"\s*# --8<-- \[(start|end):([A-Za-z][\w-]*)\]\s*")
_ESCAPED = re.compile(r"\s*;-+8<-+")
LITERAL = ("markdown", "md")
_MARKDOWN = markdown.Markdown()  # the library asks for one, and uses nothing of it


@dataclass(frozen=True)
class Line:
    """A line of expanded text: its page and page line, and for included code the snippet's."""

    text: str
    path: str
    line: int
    include: tuple[str, int] | None = None
    region: str | None = None


class _Snippets(SnippetPreprocessor):  # type: ignore[misc]
    """pymdownx's includes, with the line numbers of what it cuts out of a file.

    Only what all its releases have is used: the newest does not install on Python 3.11.4.
    """

    def __init__(self, root: Path) -> None:
        config = SnippetExtension().getConfigs() | {
            "base_path": [str(root)],
            "check_paths": True,
            "restrict_base_path": True,
            "dedent_subsections": True,
        }
        super().__init__(config, _MARKDOWN)
        self.numbers: list[int] = []

    def extract_section(self, section: str, lines: list[str]) -> list[str]:
        """Cut out a region, and remember the line numbers of what is left."""
        # The library returns text alone: cut the numbers by the same rule of its own.
        tagged = [
            line if self.RE_SNIPPET_SECTION.match(line) else str(number)
            for number, line in enumerate(lines, start=1)
        ]
        self.numbers = [int(number) for number in super().extract_section(section, tagged)]
        chosen: list[str] = super().extract_section(section, lines)
        return chosen

    def number_file(self, lines: list[str]) -> None:
        """Remember the line numbers of a whole file, whose markers the library leaves out."""
        marked = self.RE_SNIPPET_SECTION.match
        self.numbers = [number for number, line in enumerate(lines, start=1) if not marked(line)]


def expand(text: str, path: str, root: Path, first_line: int = 1) -> list[Line]:
    """Expand the includes of `text`, which begins at line `first_line` of the page `path`.

    Raises ProblemError for an include outside a fence or not alone on its line, a missing file or
    region, a region that is never closed, and a path that leaves the repository.
    """
    rows = text.removesuffix("\n").split("\n") if text else []
    scanned = scan(rows)
    fenced = {
        index: fence.language
        for fence in scanned.fences
        for index in range(fence.start, fence.end + 1)
    }
    lines: list[Line] = []
    found: list[Problem] = []
    for index, row in enumerate(rows):
        here = Line(row, path, first_line + index)
        language = fenced.get(index)
        if language in LITERAL or not _MARKER.search(row):
            lines.append(here)
        elif language is None:
            if _MARKER.search(without_spans(row)):
                found.append(_outside(here))
            lines.append(here)
        elif _ESCAPED.match(row):
            lines.append(Line(row.replace(";", "", 1), path, here.line))
        else:
            try:
                lines += _include(here, root)
            except ProblemError as error:
                found += error.problems
    if found:
        raise ProblemError(found)
    return lines


def _outside(line: Line) -> Problem:
    return Problem(
        line.path,
        line.line,
        "an include outside a code fence",
        "Put it alone on a line inside a fence, or write it as inline code",
    )


def _include(line: Line, root: Path) -> list[Line]:
    asked = _INCLUDE.fullmatch(line.text.rstrip())
    if asked is None:
        raise problem(
            line.path,
            line.line,
            f"an include that cannot be read: {line.text.strip()}",
            'Write --8<-- "snippets/chapter/page.py:region", alone on its line',
        )
    name, region = asked["file"], asked["region"]
    _check(line, name, region, root)
    status = (root / name).stat()
    try:
        texts, numbers = _cut(
            root, line.text.rstrip(), name, region is None, status.st_mtime_ns, status.st_size
        )
    except (SnippetMissingError, UnicodeDecodeError) as error:
        raise problem(
            line.path, line.line, f"{name} cannot be included: {error}", "Correct the file"
        ) from None
    while region is None and texts and not texts[-1].strip():
        texts = texts[:-1]  # a file's last newline is no line of its own
    if not any(row.strip() for row in texts):
        raise problem(line.path, line.line, f"{asked[0].strip()} is empty", "Give it code to show")
    if len(numbers) != len(texts):
        raise problem(
            line.path,
            line.line,
            f"{name} includes something itself",
            "Include both files from the page; a snippet includes nothing",
        )
    return [
        Line(text, line.path, line.line, (name, number), region or Path(name).stem)
        for text, number in zip(texts, numbers, strict=True)
    ]


@lru_cache(maxsize=16_384)
def _cut(
    root: Path, asked: str, name: str, whole: bool, changed: int, size: int
) -> tuple[list[str], list[int]]:
    """What the library puts in the place of the line `asked`, and the numbers of those lines.

    `changed` and `size` tell that the file is another one: both languages show the same code.
    """
    preprocessor = _Snippets(root)
    if whole:
        preprocessor.number_file((root / name).read_text(encoding="utf-8").rstrip().splitlines())
    texts: list[str] = preprocessor.run([asked])
    return texts, preprocessor.numbers


def _check(line: Line, name: str, region: str | None, root: Path) -> None:
    """Say more exactly than the library what is wrong, and refuse what it lets pass."""
    file = (root / name).resolve()
    if not file.is_relative_to(root.resolve()):
        raise problem(
            line.path,
            line.line,
            f"the include {name} leaves the repository",
            "Give a path below the repository's root",
        )
    if not file.is_file():
        raise problem(
            line.path,
            line.line,
            f"there is no file {name} to include",
            "Correct the path (it starts at the repository's root) or write the file",
        )
    if region is None:
        return
    status = file.stat()
    found = _markers(file, status.st_mtime_ns, status.st_size).get(region, ())
    if found == ("start", "end"):
        return
    wrong = {
        (): f"{name} has no region {region}",
        ("start",): f"the region {region} of {name} is never closed",
    }.get(found, f"the region {region} of {name} is not one start and one end")
    raise problem(
        line.path,
        line.line,
        wrong,
        f"Put the code between the lines `# --8<-- [start:{region}]` and `# --8<-- [end:{region}]`",
    )


@lru_cache(maxsize=1024)
def _markers(file: Path, changed: int, size: int) -> Mapping[str, tuple[str, ...]]:
    """The markers of each region of a file; `changed` and `size` tell that it is another one."""
    found: dict[str, tuple[str, ...]] = {}
    for row in file.read_text(encoding="utf-8").split("\n"):
        if marker := _REGION.fullmatch(row):
            found[marker[2]] = (*found.get(marker[2], ()), marker[1])
    return found
