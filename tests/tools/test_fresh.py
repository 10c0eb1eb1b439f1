"""Blocks in interpreters of their own: what a reader has, and nothing of the repository."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.clone import commit
from tests.small_repository import SmallRepository
from tools import driver, fresh, nursery
from tools.blocks import Block, collect_lines
from tools.driver import visible
from tools.includes import Line
from tools.judge import BlockError, Run, compare, judge
from tools.ownprocess import environment

ROOT = Path(__file__).parents[2]


def block(code: str, path: str = "docs/zh/a.md") -> Block:
    rows = ["```python", *code.split("\n"), "```"]
    lines = [Line(row, path, number) for number, row in enumerate(rows, start=1)]
    return collect_lines(lines, path)[0]


def printed(code: str) -> str:
    each = block(code)
    return judge(each, fresh.execute(each, ROOT)).stdout


@pytest.mark.parametrize("name", ["tools", "snippets", "torchwhy"])
def test_the_repository_cannot_be_imported(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(ROOT)
    each = block(f"import {name}")
    with pytest.raises(BlockError, match=f"ModuleNotFoundError: No module named '{name}'"):
        judge(each, fresh.execute(each, ROOT))


def test_an_interpreter_that_sees_the_repository_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nursery, "environment", lambda: {"PYTHONPATH": str(ROOT)})
    with pytest.raises(BlockError, match=r"its interpreter sees the repository: .*snippets"):
        fresh.execute(block("x = 1"), ROOT)


def test_the_check_sees_this_very_process() -> None:
    assert "tools" in visible(str(ROOT))
    assert visible("/elsewhere") == []


def test_the_folder_is_empty_and_outside_the_repository() -> None:
    folder, files = printed("import os\nprint(os.getcwd())\nprint(os.listdir())").splitlines()
    assert not Path(folder).is_relative_to(ROOT)
    assert files == "['block.py']"


def test_nothing_is_shared_between_two_blocks() -> None:
    assert printed("import sys\nprint('torch' in sys.modules, sys.argv[1:])") == "False []\n"


def test_a_block_that_kills_its_interpreter_is_told() -> None:
    with pytest.raises(BlockError, match="died with status 7"):
        fresh.execute(block("import os\nos._exit(7)"), ROOT)


def test_a_block_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "SECONDS", 1)
    with pytest.raises(BlockError, match="did not end within 1 seconds"):
        fresh.execute(block("while True: pass"), ROOT)


def test_a_file_in_the_block_s_folder_can_be_imported_as_from_a_script() -> None:
    assert printed("open('mine.py', 'w').write('x = 5')\nimport mine\nprint(mine.x)") == "5\n"


def test_counts_are_printed_and_equal_blocks_run_once(capsys: pytest.CaptureFixture[str]) -> None:
    good, same = block("print(1)", "docs/zh/a.md"), block("print(1)", "docs/en/a.md")
    assert fresh.run_all([good, same]) == 0
    told = capsys.readouterr().out
    assert "1 of 1 blocks passed" in told
    assert "(2 places on pages)" in told


def test_a_failure_is_told_in_the_page_s_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert fresh.run_all([block("x = 1\n1 / 0"), block("print(2)")]) == 1
    told = capsys.readouterr().out
    assert "docs/zh/a.md:3: it raised ZeroDivisionError: division by zero" in told
    assert '  File "docs/zh/a.md", line 3, in <module>' in told
    assert "1 of 2 blocks passed in interpreters of their own, 1 failed" in told


def test_output_is_compared_as_in_the_test_run() -> None:
    rows = ["```python", "print(1)", "```", "<!--pytest-codeblocks:expected-output-->", "```text"]
    lines = [Line(row, "a.md", number) for number, row in enumerate([*rows, "2", "```"], start=1)]
    (each,) = collect_lines(lines, "a.md")
    with pytest.raises(BlockError, match="the output differs"):
        compare(each, judge(each, fresh.execute(each, ROOT)))


def test_an_unknown_page_is_told_without_a_stack_trace(capsys: pytest.CaptureFixture[str]) -> None:
    assert fresh.main(["no/such/page.md"]) == 1
    assert "there is no such page" in capsys.readouterr().err


def test_the_command_runs_one_page(small: SmallRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "ROOT", small.root)
    small.write("README.md", "# R\n\n```python\ny = 3\n```\n")
    commit(small.root)
    assert fresh.main(["README.md"]) == 0
    small.write("README.md", "# R\n\n```python\nimport snippets\n```\n")
    assert fresh.main(["--changed", "HEAD"]) == 1


def test_the_interpreter_is_the_one_that_runs_the_tests() -> None:
    assert printed("import sys\nprint(sys.prefix)") == f"{sys.prefix}\n"


needs_fork = pytest.mark.skipif(not nursery.exists(), reason="this system has no fork")


@pytest.fixture
def forked() -> Iterator[Callable[[str], Run]]:
    with nursery.nurseries(1, driver, environment()) as idle:
        yield lambda code: fresh.execute(block(code), ROOT, idle)


@needs_fork
def test_a_fork_is_as_empty_as_an_interpreter_of_its_own(forked: Callable[[str], Run]) -> None:
    look = "import os, sys\nprint(sorted(set(dir()) - {'os', 'sys'}), os.listdir(), sys.argv[1:])"
    assert forked(look).stdout == fresh.execute(block(look), ROOT).stdout


@needs_fork
def test_two_forks_share_nothing(forked: Callable[[str], Run]) -> None:
    forked("import torch, os\ntorch.manual_seed(3)\nos.environ['LEFT'] = '1'\ntorch.left = 1")
    told = forked("import torch, os\nprint('LEFT' in os.environ, hasattr(torch, 'left'))").stdout
    assert told == "False False\n"


@needs_fork
def test_a_fork_that_dies_is_told_and_the_next_one_runs(forked: Callable[[str], Run]) -> None:
    with pytest.raises(BlockError, match="died with status 7"):
        forked("import os\nos._exit(7)")
    assert forked("print(5)").stdout == "5\n"


@needs_fork
def test_a_fork_that_never_ends_is_stopped(
    forked: Callable[[str], Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fresh, "SECONDS", 1)
    with pytest.raises(BlockError, match="did not end within 1 seconds"):
        forked("while True: pass")


@needs_fork
def test_what_a_fork_leaves_running_ends_with_it() -> None:
    started = time.monotonic()
    code = "import os, time\nif os.fork() == 0:\n    time.sleep(60)\n    os._exit(0)"
    with nursery.nurseries(1, driver, environment()) as idle:
        fresh.execute(block(code), ROOT, idle)
    assert time.monotonic() - started < 50


@needs_fork
def test_what_fails_in_a_fork_is_judged_by_an_interpreter_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pristine = "import sys\nif 'torch' in sys.modules:\n    raise KeyError"
    blocks = [block(f"x = {number}") for number in range(fresh.FEW)]
    assert fresh.run_all([*blocks, block(pristine), block("raise KeyError(4)")]) == 1
    assert f"{fresh.FEW + 1} of {fresh.FEW + 2} blocks passed" in capsys.readouterr().out
