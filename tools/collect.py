"""All blocks of the repository: pages as they are staged, README and CONTRIBUTING as they stand."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tools.blocks import Block, collect_lines
from tools.includes import Line, expand
from tools.pages import Page, load_page, page_paths
from tools.percent import SUFFIX
from tools.problems import problem
from tools.repo import LANGUAGES, ROOT
from tools.spelling import EXPECTED, GENERATED

if TYPE_CHECKING:
    from tools.contents import Contents

PLAIN = ("README.md", "CONTRIBUTING.md")


def as_written(page: Page, root: Path = ROOT) -> list[Block]:
    """A page's blocks without staging, which generates no Python."""
    return collect_lines(expand(page.body, page.path, root, page.body_line), page.path)


def is_collected(path: Path, root: Path = ROOT) -> bool:
    """Whether a file's blocks are run: a page of either language, README or CONTRIBUTING."""
    if path.suffix not in (".md", SUFFIX) or not path.is_relative_to(root):
        return False
    parts = path.relative_to(root).parts
    return parts in [(name,) for name in PLAIN] or (
        len(parts) > 2 and parts[0] == "docs" and parts[1] in LANGUAGES
    )


def collected_paths(root: Path = ROOT) -> Iterator[Path]:
    """Every file whose blocks are run."""
    for lang in LANGUAGES:
        yield from page_paths(lang, root)
    yield from (root / name for name in PLAIN if (root / name).is_file())


class Collector:
    """Reads the blocks of one repository; each file, and what staging looks at, is read once."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self._read: dict[Path, list[Block]] = {}

    @cached_property
    def _contents(self) -> "Contents":
        from tools.contents import Contents

        return Contents(self.root)

    def blocks(self, path: Path) -> list[Block]:
        """The blocks of one file; ProblemError where something in it cannot be judged."""
        if path not in self._read:
            self._read[path] = self._blocks(path)
        return self._read[path]

    def _blocks(self, path: Path) -> list[Block]:
        shown = path.relative_to(self.root).as_posix()
        if shown in PLAIN:
            rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
            lines = [Line(row, shown, number) for number, row in enumerate(rows, start=1)]
            return collect_lines(lines, shown, page=False)
        from tools.stage import stage

        page = load_page(path, self.root)
        for number, row in enumerate(page.body.split("\n"), start=page.body_line):
            if row.strip() == GENERATED:
                remedy = f"Write {EXPECTED}, so that a test compares it"
                raise problem(shown, number, "a page cannot declare its output generated", remedy)
        return list(stage(page, self._contents).blocks)


def keys_by_chapter(blocks: Iterable[Block]) -> dict[str, set[str]]:
    """The keys of these blocks by the chapter that their evidence is kept with."""
    keys: dict[str, set[str]] = {}
    for block in blocks:
        keys.setdefault(chapter_of(block.path), set()).add(block.key)
    return keys


def chapter_of(path: str) -> str:
    """The chapter that a file's evidence is kept with; empty for README, CONTRIBUTING and home."""
    return "" if path in PLAIN else "/".join(path.split("/")[2:-1])
