"""`python -m tools newer stable|nightly FILE`: what the newest torch changes for the pages.

Installs the newest release, or the newest build of all (pip's --pre, from the index that
$TORCH_NIGHTLY_INDEX names), into a throw-away environment, runs every block and every reproducer
there, and writes to FILE, as Markdown, what passes on the release that the evidence speaks of and
does not there: another output, a warning (what is newly deprecated warns), another wording. No FILE
is written where nothing has changed. Evidence is left alone: it belongs to releases.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from packaging.version import Version

from tools import elsewhere, evidence, fresh, hearing, here, releases, reproducers, wordings
from tools.blockreport import explain
from tools.blocks import Block
from tools.collect import chapter_of
from tools.hearing import Heard
from tools.judge import BlockError, Run, compare, judge
from tools.missing import MissingError
from tools.releases import BESIDE, version_key, version_of
from tools.repo import ROOT
from tools.selection import select
from torchwhy import recognise
from torchwhy.build import build
from torchwhy.catalogue import Catalogue
from torchwhy.explain import printed

USAGE = "usage: python -m tools newer stable|nightly FILE"
KINDS = ("stable", "nightly")
INDEX = "TORCH_NIGHTLY_INDEX"
LONGEST = 1_500  # characters of one explanation


@dataclass(frozen=True)
class Change:
    """What differs: where it stands (a page's line, or an entry's function), and the details."""

    place: str
    details: str


def main(argv: list[str], root: Path = ROOT) -> int:
    """Try it, and write the report; 1 where that torch could not be installed."""
    if len(argv) != 2 or argv[0] not in KINDS:
        print(USAGE, file=sys.stderr)
        return 2
    kind, file = argv[0], Path(argv[1])
    try:
        with interpreter(kind) as python:
            version = version_of(python, "torch")
            if not version:
                raise MissingError("pip has installed no torch: see the lines above")
            release = Version(version).base_version  # 2.16.0.dev20261121 is on its way to 2.16.0
            blocks = changed_blocks(select([], root), release, python, root)
            worded = changed_wordings(release, python, root)
    except MissingError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"torch {version}: {len(blocks)} blocks and {len(worded)} wordings changed", flush=True)
    if blocks or worded:
        file.parent.mkdir(parents=True, exist_ok=True)
        text = report(f"torch {version} ({kind})", blocks, worded)
        file.write_text(text, encoding="utf-8", newline="\n")
    return 0


@contextmanager
def interpreter(kind: str) -> Iterator[Path]:
    """A Python with the newest torch of a kind; MissingError where pip finds none."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        once = "--no-cache-dir"  # several GB would lie on the disk twice
        newest = [once, *choice(kind), "torch", "torchvision"]
        yield releases.install(Path(place), newest, [once, "numpy", "setuptools<80", *BESIDE])


def choice(kind: str) -> list[str]:
    """The options by which pip chooses: --pre for the newest build of all."""
    index = os.environ.get(INDEX, "")
    more = ["--extra-index-url", index] if index else []
    return ["--pre", *more] if kind == "nightly" else []


def changed_blocks(
    blocks: Sequence[Block], release: str, python: Path, root: Path = ROOT
) -> list[Change]:
    """The blocks that fail or warn there, but for those that the newest known release fails."""
    results = elsewhere.run_all(blocks, release, python)
    failed = {b.key: b for b in blocks if results[b.key].outcome in evidence.OTHERWISE}
    return [
        Change(f"{block.path}:{block.line}", _why(block, python))
        for block in failed.values()
        if not _failed_before(block, root)
    ]


def _failed_before(block: Block, root: Path) -> bool:
    newest = next(iter(evidence.load(chapter_of(block.path), root)), None)
    known = newest.blocks.get(block.key) if newest else None
    return known is not None and known.outcome in evidence.OTHERWISE


def _why(block: Block, python: Path) -> str:
    ran: Run | None = None
    try:
        ran = fresh.execute(block, python=str(python))
        compare(block, judge(block, ran))
    except BlockError as error:
        return explain(block, error, ran)
    return "It failed once and passed when it ran again."


def changed_wordings(release: str, python: Path, root: Path = ROOT) -> list[Change]:
    """What entries print there that is neither recorded nor fits a template of theirs."""
    catalogue = Catalogue(build(root), root)
    recorded = wordings.load(root)
    asked = [
        entry
        for entry in reproducers.entries(root).values()
        if entry.slug in recorded
        and all(need == here.NO_CUDA or here.is_release(need) for need in entry.needs)
    ]
    heard = hearing.hear_all(asked, python, release, root)
    return [
        change
        for entry, said in zip(asked, heard, strict=True)
        for change in compare_wordings(entry.slug, said, _newest(recorded[entry.slug]), catalogue)
    ]


def compare_wordings(
    slug: str, heard: Heard, known: Sequence[Sequence[str]], catalogue: Catalogue
) -> list[Change]:
    """How an entry's wordings differ from the known rows of function, class and text."""
    before = {row[0]: printed(row[1], row[2]) for row in known}
    found = []
    for function, exception, text in heard.rows:
        now = printed(exception, text)
        answer = recognise(now, catalogue)
        if now != before.get(function) and not (answer.exact and answer.match == slug):
            details = f"now:    {now}\nbefore: {before.get(function, '(nothing recorded)')}"
            found.append(Change(f"{slug}, {function}()", details))
    silent = [reason for reason in heard.failures if reason.partition(" ")[0].rstrip(":") in before]
    return found + [Change(slug, reason) for reason in silent]


def _newest(by_release: wordings.Wordings | dict[str, list[list[str]]]) -> list[list[str]]:
    rows: list[list[str]] = by_release[max(by_release, key=version_key)]  # type: ignore[assignment]
    return rows


def report(title: str, blocks: Sequence[Change], worded: Sequence[Change]) -> str:
    """The report as Markdown; everything that code has printed stands in fences."""
    lines = [f"## {title}"]
    for name, changes in (("Blocks", blocks), ("Wordings", worded)):
        lines += ["", f"### {name}: {len(changes)}"] if changes else []
        for change in changes:
            fence = "`" * 8
            details = change.details[:LONGEST].replace(fence, "`")
            lines += ["", f"`{change.place}`", "", f"{fence}text", details, fence]
    return "\n".join([*lines, ""])
