"""The public dashboard: what is proven where, how long ago, what is missing and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from tools import here
from tools.contents import Contents
from tools.evidence import Record, Result
from tools.pages import Page
from tools.releases import version_key
from tools.structure import title
from tools.words import word


def dashboard(page: Page, contents: Contents) -> list[str]:
    """Markdown: tables of runs, chapters and wordings, and a list of what never ran and why."""
    return _Dashboard(page.lang, contents).lines()


class _Dashboard:
    def __init__(self, lang: str, contents: Contents) -> None:
        self.lang = lang
        self.contents = contents

    def lines(self) -> list[str]:
        parts = (
            ("dash-runs", "runs", self._runs()),
            ("dash-chapters", "chapters", self._by_chapter()),
            ("dash-errors", "kinds", self._kinds()),
            ("dash-wordings", "wordings", self._wordings()),
            ("dash-missing", "missing", self._missing()),
        )
        return [
            row
            for title, slug, rows in parts
            for row in (f"## {self._say(title)} {{ #{slug} }}", "", *rows, "")
        ]

    @cached_property
    def keys(self) -> Mapping[str, list[str]]:
        """The keys of the blocks of each chapter, each block once."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for page in self._pages():
            blocks = self.contents.blocks.get(page.key, ())
            found[page.chapter].update(dict.fromkeys(block.key for block in blocks))
        return {chapter: list(keys) for chapter, keys in found.items() if keys}

    def _runs(self) -> list[str]:
        """A row an environment: how many of today's blocks passed, and when the oldest did."""
        passed: dict[str, Counter[str]] = defaultdict(Counter)
        dates: dict[str, list[str]] = defaultdict(list)
        for chapter in self.keys:
            for record in self.contents.records(chapter):
                for result in self._current(record, chapter):
                    passed[_place(record)][result.outcome] += 1
                    dates[_place(record)].append(result.date)
        total = sum(map(len, self.keys.values()))
        rows = [
            (
                place,
                f"{counts['passed']} / {total}",
                str(counts["warned"]),
                str(counts["failed"]),
                str(counts["skipped"]),
                min(dates[place]),
            )
            for place, counts in passed.items()
        ]
        heads = (
            "dash-where",
            "dash-passed",
            "dash-warned",
            "dash-failed",
            "dash-skipped",
            "dash-oldest",
        )
        return self._table(heads, rows)

    def _by_chapter(self) -> list[str]:
        """A row a chapter: how many of its blocks passed anywhere, and in each environment."""
        places = {
            (version_key(record.environment.torch), _place(record))
            for chapter in self.keys
            for record in self.contents.records(chapter)
        }
        newest_first = [place for _, place in sorted(places, reverse=True)]
        rows = []
        for chapter, keys in self.keys.items():
            passed = {
                _place(record): {key for key in keys if _passed(record, key)}
                for record in self.contents.records(chapter)
            }
            ever = set[str]().union(*passed.values())
            name = self.contents.chapter_title(self.lang, chapter)
            each = (str(len(passed.get(place, ()))) for place in newest_first)
            rows.append((name, str(len(keys)), str(len(ever)), *each))
        heads = ("dash-chapter", "dash-blocks", "dash-ever")
        return self._table(heads, rows, newest_first)

    def _kinds(self) -> list[str]:
        """How the entries are proven: run here, in need of a GPU, documented."""
        counts: Counter[str] = Counter()
        for slug, entry in self.contents.reproducers.items():
            page = self.contents.pages.get((self.lang, f"errors/{slug}.md"))
            if page is not None and "unproven" in page.meta:
                counts["dash-documented"] += 1
            elif here.CUDA in entry.needs:
                counts["dash-gpu"] += 1
            else:
                counts["dash-cpu"] += 1
        rows = [
            (self._say(key), str(counts[key]))
            for key in ("dash-cpu", "dash-gpu", "dash-documented")
        ]
        return self._table(("dash-proof", "dash-entries"), rows)

    def _wordings(self) -> list[str]:
        counts = Counter(
            release for by_release in self.contents.wordings.values() for release in by_release
        )
        rows = [
            (f"torch {release}", str(counts[release]))
            for release in sorted(counts, key=version_key, reverse=True)
        ]
        return self._table(("dash-release", "dash-recorded"), rows)

    def _missing(self) -> Iterator[str]:
        """Pages with blocks that never passed anywhere, and entries that are documented alone."""
        for page in self._pages():
            if reason := page.meta.get("unproven"):
                yield f"- {self._link(page)}{word(self.lang, 'described', text=reason)}"
                continue
            blocks = self.contents.blocks.get(page.key, ())
            records = self.contents.records(page.chapter)
            never = [b for b in blocks if not any(_passed(record, b.key) for record in records)]
            for need, count in Counter(b.needs[:1] for b in never).items():
                reason = (
                    self._say("dash-needs", need=need[0]) if need else self._say("dash-changed")
                )
                text = self._say("dash-count", count=str(count), reason=reason)
                yield f"- {self._link(page)}{word(self.lang, 'described', text=text)}"

    def _pages(self) -> Iterator[Page]:
        return (page for page in self.contents.pages.values() if page.lang == self.lang)

    def _current(self, record: Record, chapter: str) -> Iterator[Result]:
        return (record.blocks[key] for key in self.keys[chapter] if key in record.blocks)

    def _link(self, page: Page) -> str:
        return f"[{page.meta.get('title') or title(page) or page.key}](../{page.key})"

    def _table(
        self, heads: Sequence[str], rows: Iterable[Sequence[str]], more: Sequence[str] = ()
    ) -> list[str]:
        """A table; `heads` are keys of words, `more` are heads that every language shares."""
        titles = [*(self._say(head) for head in heads), *more]
        return [
            f"| {' | '.join(titles)} |",
            f"|{' --- |' * len(titles)}",
            *(f"| {' | '.join(row)} |" for row in rows),
        ]

    def _say(self, key: str, **values: str) -> str:
        return word(self.lang, key, **values)


def _place(record: Record) -> str:
    return f"torch {record.environment.torch} · {record.environment.device}"


def _passed(record: Record, key: str) -> bool:
    return key in record.blocks and record.blocks[key].outcome == "passed"
