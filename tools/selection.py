"""Which blocks a command speaks of: those of named pages, or those that an older state lacks."""

import io
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.ask import ask_bytes
from tools.blocks import Block
from tools.collect import PLAIN, Collector, as_written, collected_paths
from tools.missing import MissingError
from tools.pages import load_page
from tools.problems import Problem, ProblemError, problem
from tools.repo import LANGUAGES, ROOT


def select(pages: Sequence[str], root: Path = ROOT) -> list[Block]:
    """The blocks of these pages, each a key (both languages) or a file; of all where none is named.

    Raises ProblemError for a page that does not exist, and for all that is wrong on the pages.
    """
    collector = Collector(root)
    paths = [path for page in pages for path in paths_of(page, root)] or list(collected_paths(root))
    blocks: list[Block] = []
    found: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            blocks += collector.blocks(path)
        except ProblemError as error:
            found += error.problems
    if found:
        raise ProblemError(found)
    return blocks


def paths_of(page: str, root: Path = ROOT) -> list[Path]:
    """The files of a page's key in each language, or of a path below the root."""
    name = page.replace("\\", "/").removeprefix("./")
    files = [root / name] if name in PLAIN or name.startswith("docs/") else []
    files = files or [root / "docs" / lang / name for lang in LANGUAGES]
    there = [path for path in files if path.is_file()]
    if not there:
        remedy = f"Give a page's key such as shapes/memory.md, or one of {', '.join(PLAIN)}"
        raise problem(page, 1, "there is no such page", remedy)
    return there


def keys_at(revision: str, root: Path = ROOT) -> set[str]:
    """The keys of all blocks that the git revision holds; what is broken in it holds none."""
    command = ["git", "-C", str(root), "archive", "--format=tar", revision]
    try:
        packed = ask_bytes(command)
    except MissingError as error:
        remedy = "Name a revision that this clone holds (a shallow clone: git fetch --unshallow)"
        raise problem(".git", 1, f"git cannot show {revision}: {error}", remedy) from None
    keys: set[str] = set()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            if hasattr(tarfile, "data_filter"):  # since Python 3.11.4
                archive.extraction_filter = tarfile.data_filter
            archive.extractall(folder)
        for path in collected_paths(folder):
            try:
                keys.update(block.key for block in _as_written(path, folder))
            except ProblemError:
                continue  # what could not be judged then counts as changed now
    return keys


def _as_written(path: Path, root: Path) -> list[Block]:
    """A file's blocks as that revision had them: staging itself may have changed since."""
    shown = path.relative_to(root).as_posix()
    if shown in PLAIN:
        return Collector(root).blocks(path)
    return as_written(load_page(path, root), root)
