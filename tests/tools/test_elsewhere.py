"""Blocks on another torch release: what passes there, what fails, what is not asked of it."""

import sys
from pathlib import Path

import pytest

from tools import elsewhere, evidence
from tools.blocks import Block, collect_lines
from tools.evidence import Environment, Result
from tools.includes import Line

PYTHON = Path(sys.executable)
WORDED = "import torch\nx = torch.ones(2, 3) + torch.ones(2)"
PRINTED = (
    "RuntimeError: The size of tensor a (3) must match the size of tensor b (2) "
    "at non-singleton dimension {}\n"
)


def block(code: str, *marks: str, output: str = "") -> Block:
    text = "".join(f"<!--pytest.mark.{mark}-->\n" for mark in marks) + f"```python\n{code}\n```\n"
    if output:
        text += f"<!--pytest-codeblocks:expected-output-->\n```text\n{output}```\n"
    rows = text.split("\n")
    lines = [Line(row, "docs/zh/a.md", number) for number, row in enumerate(rows, start=1)]
    return collect_lines(lines, "docs/zh/a.md")[0]


def ended(each: Block, release: str = "2.4.1") -> str:
    return elsewhere.outcome(each, release, PYTHON).outcome


def test_what_does_the_same_passes():
    assert ended(block("print(2)", output="2\n")) == "passed"


def test_another_output_fails():
    assert ended(block("print(2)", output="3\n")) == "failed"


def test_the_same_with_a_warning_more_has_warned():
    warns = "import warnings\nwarnings.warn('new')\n"
    assert ended(block(f"{warns}print(2)", output="2\n")) == "warned"
    assert ended(block(f"{warns}print(2)", output="3\n")) == "failed"
    assert ended(block(f"{warns}1 / 0", "raises(ZeroDivisionError)")) == "warned"


def test_a_file_of_its_own_is_not_given_a_second_chance(tmp_path: Path):
    count = f"open({str(tmp_path / 'n')!r}, 'a').write('x')\nprint(2)"
    assert ended(block(count, "process()", output="3\n")) == "failed"
    assert (tmp_path / "n").read_text() == "x"


def test_an_error_that_nobody_expects_fails():
    assert ended(block("import torch\ntorch.no_such_name")) == "failed"


def test_a_message_may_be_worded_otherwise_but_what_was_printed_before_may_not():
    mark = 'raises("broadcast-mismatch")'
    assert ended(block(WORDED, mark, output=PRINTED.format(7))) == "passed"
    assert ended(block(f"print(1)\n{WORDED}", mark, output=f"2\n{PRINTED.format(1)}")) == "failed"


def test_another_error_is_no_other_wording():
    assert ended(block("raise KeyError", 'raises("broadcast-mismatch")')) == "failed"


@pytest.mark.parametrize(
    "each",
    [
        block("1 / 0", 'needs("cuda")'),
        block("1 / 0", 'needs("torch>=2.6")'),
        block("import no_such_package"),
    ],
)
def test_what_it_lacks_is_no_failure_of_the_release(each: Block):
    assert ended(each) == "skipped"


def test_what_needs_no_gpu_runs_on_every_release():
    assert ended(block("import torch", 'needs("no cuda")')) == "passed"


def test_a_module_that_torch_lacks_is_a_failure():
    assert ended(block("import torch.no_such_module")) == "failed"


def test_results_are_recorded_by_release_and_forgotten_with_their_block(small):
    where = Environment("3.11.9", "2.4.1", "0.19.1", "Linux x86_64", "CPU")
    blocks = elsewhere.selection.select(["shapes/views.md"], small.root)
    results = {each.key: Result("passed", 0.1, "2026-11-21") for each in blocks}
    elsewhere.record(blocks, {**results, "f" * 64: results[blocks[0].key]}, where, small.root)
    file = small.root / "evidence" / "cpu-2.4.1" / "shapes.json"
    assert set(evidence.read(file, small.root).blocks) == set(results)
    assert [
        run.torch for run in evidence.stamp(list(results), small.contents.records("shapes")).runs
    ] == ["2.4.1"]


def test_a_release_that_is_none_is_told(capsys: pytest.CaptureFixture[str]):
    assert elsewhere.main(["--torch", "2.4; rm", "shapes/memory.md"]) == 1
    assert "is no torch release" in capsys.readouterr().err
