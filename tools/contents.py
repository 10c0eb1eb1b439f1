"""Everything that staging a page may look at, read from the repository once."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from tools import evidence, reproducers, wordings
from tools.blocks import Block
from tools.collect import as_written
from tools.pages import Page, load_pages
from tools.problems import Problem, ProblemError, problem
from tools.repo import LANGUAGES, ROOT
from tools.structure import title
from tools.topics import Topic, topics
from torchwhy.build import EntrySource, SourceError, build, entry_paths, read_entry
from torchwhy.catalogue import Catalogue


class Contents:
    """The repository's pages, entries and records; each is read when first asked for."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self._records: dict[str, list[evidence.Record]] = {}
        self._older: dict[str, Mapping[str, evidence.Older]] = {}

    @cached_property
    def pages(self) -> Mapping[tuple[str, str], Page]:
        """Every page by (language, key)."""
        return load_pages(self.root)

    @cached_property
    def entries(self) -> Mapping[str, EntrySource]:
        """Every error entry by slug, in order of slug; ProblemError names all that are broken."""
        entries, found = {}, []
        for path in entry_paths(self.root):
            try:
                entry = read_entry(path)
            except SourceError as error:
                found.append(self._problem(error))
            except UnicodeDecodeError as error:
                found.append(self._problem(SourceError(path, 1, f"not UTF-8: {error}")))
            else:
                entries[entry.slug] = entry
        if found:
            raise ProblemError(found)
        return entries

    @cached_property
    def reproducers(self) -> Mapping[str, reproducers.Entry]:
        """What there is to run of every error entry, by slug."""
        return reproducers.entries(self.root)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The entries as torchwhy sees them, compiled from this repository's own sources."""
        try:
            return Catalogue(build(self.root), self.root)
        except SourceError as error:
            raise ProblemError([self._problem(error)]) from None

    @cached_property
    def wordings(self) -> Mapping[str, Any]:
        """What each entry printed on each torch release."""
        return wordings.load(self.root)

    def chapter_title(self, lang: str, chapter: str) -> str:
        """What a chapter's index page calls it (the home page: no chapter), or else its folder."""
        index = self.pages.get((lang, f"{chapter}/index.md" if chapter else "index.md"))
        return (title(index) if index else "") or chapter

    def records(self, chapter: str) -> list[evidence.Record]:
        """What ran of a chapter's blocks, where: newest torch first."""
        if chapter not in self._records:
            self._records[chapter] = evidence.load(chapter, self.root)
        return self._records[chapter]

    def older(self, chapter: str) -> Mapping[str, evidence.Older]:
        """What is known of the blocks of a chapter that end otherwise on some release, by key."""
        if chapter not in self._older:
            self._older[chapter] = evidence.older(self.records(chapter))
        return self._older[chapter]

    @cached_property
    def order(self) -> list[str]:
        """The keys of all pages in the sidebar, in reading order."""
        try:
            with (self.root / "mkdocs.yml").open("rb") as file:
                nav = yaml_load(file).get("nav", [])
        except ConfigurationError as error:
            mark = getattr(error.__context__, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            raise problem("mkdocs.yml", line, "this is no YAML", "Correct the line") from None
        return list(_leaves(nav))

    @cached_property
    def blocks(self) -> Mapping[str, list[Block]]:
        """The blocks of each page by the page's key: those of both languages have the same keys."""
        return {
            key: as_written(page, self.root)
            for (lang, key), page in self.pages.items()
            if lang == LANGUAGES[0]
        }

    @cached_property
    def topics(self) -> Mapping[str, list[Topic]]:
        """Every topic of each language, in reading order."""
        return {lang: topics(self.pages, self.order, lang) for lang in LANGUAGES}

    def _problem(self, error: SourceError) -> Problem:
        message, _, remedy = error.message.partition("; ")
        path = error.path.relative_to(self.root).as_posix()
        return Problem(path, error.line, message, remedy or "Correct it")


def _leaves(node: Any) -> list[str]:
    if isinstance(node, str):
        return [node]
    if isinstance(node, dict):
        return [leaf for value in node.values() for leaf in _leaves(value)]
    return [leaf for value in node for leaf in _leaves(value)]
