"""The pytest plugin that runs the Python blocks of all pages, README and CONTRIBUTING.

A block that stands in both languages (equal key) runs once in a process and is reported for both.
`--record` writes the results into `evidence/`; each run leaves what it executed in
`.cache/run/blocks.json`. Loaded by `-p tools.pytest_blocks`.
"""

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tools import blockstate, runlog
from tools.blockreport import explain
from tools.blocks import Block
from tools.collect import Collector, is_collected
from tools.judge import NotWarnedError, Run, compare, judge
from tools.problems import ProblemError
from tools.runblock import execute


@dataclass(frozen=True)
class Judged:
    """A block's run, and what is wrong with it."""

    ran: Run | None
    error: BaseException | None


COLLECTOR = pytest.StashKey[Collector]()
JUDGED = pytest.StashKey[dict[str, Judged]]()
SEED = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--record`."""
    group = parser.getgroup("blocks", "Python blocks of the pages")
    group.addoption(
        "--record", action="store_true", help="write the blocks' results into evidence/"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed of this run: pytest-randomly's where it is at work."""
    seed = config.getoption("randomly_seed", None)
    config.stash[SEED] = seed if isinstance(seed, int) else time.time_ns()
    config.stash[JUDGED] = {}
    config.stash[COLLECTOR] = Collector(config.rootpath)
    if not hasattr(config, "workerinput"):  # under xdist the process that hears all reports
        config.pluginmanager.register(runlog.Notes(config, config.stash[COLLECTOR]))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The pages; every other file is somebody else's."""
    if is_collected(file_path, parent.config.rootpath):
        return PageFile.from_parent(parent, path=file_path)
    return None


class PageFile(pytest.File):
    """A page, README or CONTRIBUTING. What cannot be judged in it stops the suite."""

    def collect(self) -> Iterator["BlockItem"]:
        """One item a block."""
        for block in self.config.stash[COLLECTOR].blocks(self.path):
            yield BlockItem.from_parent(self, name=block.name, block=block)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Problems as they are: file, line, remedy."""
        if isinstance(excinfo.value, ProblemError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


class BlockItem(pytest.Item):
    """One block of one page."""

    def __init__(self, *, block: Block, **rest: Any) -> None:
        super().__init__(**rest)
        self.block = block
        if block.needs:
            self.add_marker(pytest.mark.needs(*block.needs))
        elif block.skip is not None:
            self.add_marker(pytest.mark.skip(reason=block.skip))

    def runtest(self) -> None:
        """Run the block, or take over how it ended in the other language."""
        judged = self.config.stash[JUDGED]
        if self.block.key not in judged:
            judged[self.block.key] = _judge(
                self.block, self.config.stash[SEED], self.config.rootpath
            )
        found = judged[self.block.key]
        if found.error is not None:
            raise found.error

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The failure in the lines of this page."""
        found = self.config.stash[JUDGED].get(self.block.key)
        if found is None or found.error is not excinfo.value:
            return super().repr_failure(excinfo)
        return explain(self.block, excinfo.value, found.ran)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Path, line (from 0) and title, for pytest's lists."""
        return self.path, self.block.line - 1, f"{self.block.path}:{self.block.line}"


def _judge(block: Block, seed: int, root: Path) -> Judged:
    ran = None
    try:
        ran = execute(block, seed=seed)
        try:
            compare(block, judge(block, ran))
        except NotWarnedError:
            # Libraries say some things once in a process; a reader's block has its own.
            from tools import fresh

            ran = fresh.execute(block, root)
            compare(block, judge(block, ran))
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Judged(ran, error)
    return Judged(ran.forgotten(), None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Tests of snippets run the readers' code as well: keep the process as it was."""
    if not item.nodeid.startswith("tests/snippets/"):
        return (yield)
    with blockstate.kept():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, Any, Any]:
    """Let the report of a block say which block it was."""
    report: Any = yield
    if isinstance(item, BlockItem):
        found = item.config.stash[JUDGED].get(item.block.key)
        seconds = found.ran.seconds if found and found.ran else 0.0
        report.block = runlog.entry(item.block, seconds)
    return report
