"""What a process says before it dies: its first error, without what differs from run to run."""

from pathlib import Path

import pytest

from tools import ownprocess
from tools.driver import Description
from tools.judge import Run
from tools.ownprocess import cause

FRAMES = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    run()\n'


def test_the_first_error_is_the_cause() -> None:
    said = f"{FRAMES}ValueError: two\nlines\n{FRAMES}RuntimeError: a worker is gone\n"
    assert cause(said) == "ValueError: two\nlines\n"


def test_what_is_chained_to_it_only_reports_it() -> None:
    said = f"{FRAMES}ValueError: a\n\nThe above exception was the direct cause of x\n\n{FRAMES}B: c"
    assert cause(said) == "ValueError: a\n"


def test_blank_lines_belong_to_the_message() -> None:
    assert (
        cause(f"{FRAMES}RuntimeError: \n    a\n\n    b\n    \n")
        == "RuntimeError: \n    a\n\n    b\n"
    )


def test_a_process_without_a_traceback_says_all() -> None:
    assert cause("Segmentation fault\n") == "Segmentation fault\n"


def test_process_ids_are_always_the_same() -> None:
    assert cause(f"{FRAMES}RuntimeError: worker (pid(s) 77, pid 8)") == (
        "RuntimeError: worker (pid(s) 12345, pid 12345)\n"
    )


ABORTED = Run(
    "done\n",
    1,
    True,
    Description((), "", "terminate called without an active exception"),
    (),
    "a.py",
)


@pytest.mark.parametrize(("processes", "asked"), [(2, 2), (0, 1)])
def test_gloos_abort_at_the_end_is_tried_again_where_torchrun_started_it(
    processes: int, asked: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    well = Run("done\n", 1, True, None, (), "a.py")
    answers = [ABORTED, well]
    monkeypatch.setattr(ownprocess, "_once", lambda *_: answers.pop(0))
    ownprocess.execute(tmp_path / "a.py", processes)
    assert len(answers) == 2 - asked
