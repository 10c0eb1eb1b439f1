"""Runs one block's file as a script and says how it ended. Standard library only.

It runs inside the test process (`drive`), and as the text of `python -c` in an interpreter of its
own that cannot see the repository (`main`): one meaning of "ran", wherever a block runs.
"""

import builtins
import importlib.util
import json
import os
import runpy
import sys
import time
import traceback
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

# The line between a block and those that it continues. Where nobody listens it does nothing.
BOUNDARY = 'getattr(__import__("sys"), "_note_last_part", int)()\n'
_FORKED = r"This process \(pid=\d+\) is multi-threaded, use of \w+\(\)"
PRIVATE = ("snippets", "tools", "tests", "torchwhy")


@dataclass
class Ended:
    """How a script ended: with which error, in how many seconds, after which warnings.

    `offset`: bytes of standard output before the last part; None if that part was not reached.
    `warned`: for each warning of the last part its category and that one's base categories.
    """

    error: BaseException | None = None
    offset: int | None = None
    seconds: float = 0.0
    warned: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(frozen=True)
class Description:
    """An error in words: its classes (own one first), its last lines as printed, its traceback."""

    classes: tuple[str, ...]
    lines: str
    traceback: str


def drive(path: str, allowed: Sequence[type[Warning]], parts: int) -> Ended:
    """Run the script `path`, the text of `parts` blocks; standard output must be a file.

    Warnings are errors, but those of `allowed` categories are printed where they happen.
    """
    ended = Ended(offset=0 if parts == 1 else None)
    stream = sys.stdout  # the block may put another one in its place
    boundaries = 0

    def boundary() -> None:
        nonlocal boundaries
        boundaries += 1
        if boundaries == parts - 1:
            stream.flush()
            ended.offset = os.fstat(1).st_size

    def show(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if ended.offset is not None:
            bases = [base for base in category.__mro__ if issubclass(base, Warning)]
            ended.warned.append(tuple(base.__name__ for base in bases))
        print(f"{category.__name__}: {message}", flush=True)

    vars(sys)["_note_last_part"] = boundary
    sys.path.insert(0, str(Path(path).parent))
    with warnings.catch_warnings():
        warnings.resetwarnings()
        warnings.simplefilter("error")
        for category in allowed:
            warnings.simplefilter("default", category)
        # About the process that happens to run the block; Python hides it from a script's reader.
        warnings.filterwarnings("ignore", _FORKED, DeprecationWarning)
        warnings.showwarning = show
        begin = time.perf_counter()
        try:
            runpy.run_path(path, run_name="__main__")
        except SystemExit as error:
            ended.error = error if error.code else None
        except BaseException as error:
            ended.error = error
        ended.seconds = time.perf_counter() - begin
        stream.flush()
    del vars(sys)["_note_last_part"]
    return ended


def describe(error: BaseException, path: str) -> Description:
    """The error as Python would print it to somebody who ran the script `path`."""
    place = error.__traceback__
    while place is not None and place.tb_frame.f_code.co_filename != path:
        place = place.tb_next
    printed = traceback.TracebackException(type(error), error, place)
    return Description(
        tuple(f"{each.__module__}.{each.__qualname__}" for each in type(error).__mro__),
        "".join(printed.format_exception_only()),
        "".join(printed.format()),
    )


def visible(root: str) -> list[str]:
    """The project's packages that this interpreter could import from the repository `root`."""
    found = []
    for name in PRIVATE:
        spec = importlib.util.find_spec(name)
        places = [spec.origin, *(spec.submodule_search_locations or [])] if spec else []
        if any(place and Path(place).is_relative_to(Path(root, name)) for place in places):
            found.append(name)
    return found


def main(task: str) -> None:
    """Run what the JSON text `task` asks for; the answer is written to the file it names."""
    asked: dict[str, Any] = json.loads(task)
    answer: dict[str, Any] = {"visible": visible(asked["root"])}
    if not answer["visible"]:
        sys.argv[1:] = []
        allowed = [getattr(builtins, name) for name in asked["allowed"]]
        ended = drive(asked["path"], allowed, asked["parts"])
        answer |= {
            "error": ended.error and vars(describe(ended.error, asked["path"])),
            "offset": ended.offset,
            "seconds": ended.seconds,
            "warned": ended.warned,
        }
    Path(asked["answer"]).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
