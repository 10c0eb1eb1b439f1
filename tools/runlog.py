"""What a test run executed: `.cache/run/blocks.json`, and with `--record` the evidence.

The file holds `{"environment": {…}, "blocks": [{page, line, name, key, code, outcome, seconds}]}`,
in order of page and line: the latest outcome of every block as the pages have it now.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tools import evidence, recording
from tools.blocks import Block
from tools.collect import Collector, collected_paths, keys_by_chapter
from tools.evidence import Environment, Result
from tools.machine import environment
from tools.problems import ProblemError, problem

PATH = Path(".cache", "run", "blocks.json")
Entry = dict[str, Any]


def entry(block: Block, seconds: float) -> Entry:
    """What a report carries about its block, so that it also crosses from xdist's workers."""
    kind, where = environment()
    return {
        "page": block.path,
        "line": block.line,
        "name": block.name,
        "key": block.key,
        "code": block.code,
        "seconds": round(seconds, 3),
        "device": kind,
        "environment": vars(where),
    }


class Notes:
    """Hears all reports of a session, and writes them down at its end."""

    def __init__(self, config: pytest.Config, collector: Collector) -> None:
        self.config = config
        self.collector = collector
        self.entries: list[Entry] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep each block's outcome: of its call, or of a setup that did not get so far."""
        noted = getattr(report, "block", None)
        if noted is not None and (report.when == "call" or report.outcome != "passed"):
            self.entries.append({**noted, "outcome": report.outcome})

    def pytest_sessionfinish(self) -> None:
        """Write the log, and the evidence where it was asked for."""
        if not self.entries:
            return
        try:
            write_log(self.entries, self.collector)
            if self.config.option.record:
                record(self.entries, self.collector)
        except ProblemError as error:
            raise pytest.UsageError(str(error)) from None


def write_log(entries: Iterable[Entry], collector: Collector) -> None:
    """Replace what the log says about the blocks in `entries`; forget blocks that are no more."""
    path = collector.root / PATH
    new = {(row["page"], row["line"]): row for row in entries}
    rows = [*_known(path), *new.values()]
    current = _current({row["page"] for row in rows}, collector)
    kept = {
        (row["page"], row["line"]): row
        for row in rows
        if (row["page"], row["line"], row["key"]) in current
    }
    where = next(iter(new.values()))
    log = {
        "environment": {**where["environment"], "kind": where["device"]},
        "blocks": [
            {name: value for name, value in kept[place].items() if name not in _SHARED}
            for place in sorted(kept)
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(log, indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def record(entries: Iterable[Entry], collector: Collector) -> list[Path]:
    """Merge the outcomes into the evidence of this machine; returns the files written."""
    rows = list(entries)
    known = next((row for row in rows if row["device"] != "cpu"), rows[0])
    kind, where = known["device"], Environment(**known["environment"])
    if not where.torch:
        remedy = "Record with `python -m tools test --record`, which installs it"
        raise problem(evidence.FOLDER, 1, "there is no torch to record runs of", remedy)
    today = recording.today()
    results = {row["key"]: Result(row["outcome"], row["seconds"], today) for row in rows}
    root = collector.root
    folder = root / evidence.FOLDER / f"{kind}-{where.torch}"
    blocks = (block for path in collected_paths(root) for block in collector.blocks(path))
    return recording.record(folder, where, results, keys_by_chapter(blocks), root, anew=True)


_SHARED = ("environment", "device")


def _known(path: Path) -> list[Entry]:
    try:
        blocks: list[Entry] = json.loads(path.read_text(encoding="utf-8"))["blocks"]
    except (OSError, ValueError, KeyError):
        return []
    return blocks


def _current(pages: Iterable[str], collector: Collector) -> set[tuple[str, int, str]]:
    paths = [path for page in pages if (path := collector.root / page).is_file()]
    blocks = [block for path in paths for block in collector.blocks(path)]
    return {(block.path, block.line, block.key) for block in blocks}
