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
from typing import Any, Literal, NamedTuple, TextIO

# The line between a block and those that it continues. Where nobody listens it does nothing.
BOUNDARY = 'getattr(__import__("sys"), "_note_last_part", int)()\n'
_FORKED = r"This process \(pid=\d+\) is multi-threaded, use of \w+\(\)"
WarningAction = Literal["error", "ignore"]
PRIVATE = ("snippets", "tools", "tests", "torchwhy")


class Warned(NamedTuple):
    """A warning: its category and that one's base categories, and how it was printed."""

    bases: tuple[str, ...]
    line: str


class Heard:
    """Standard error, which goes on to `stream` and is kept as `text`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@dataclass
class Ended:
    """How a script ended: with which error, in how many seconds, after which warnings.

    `offset`: bytes of standard output before the last part; None if that part was not reached.
    `warned`: the warnings of the last part. `said`: what Python code wrote to standard error.
    """

    error: BaseException | None = None
    offset: int | None = None
    seconds: float = 0.0
    warned: list[Warned] = field(default_factory=list)
    said: str = ""


@dataclass(frozen=True)
class Description:
    """An error in words: its classes (own one first), its last lines as printed, its traceback."""

    classes: tuple[str, ...]
    lines: str
    traceback: str


def drive(
    path: str, allowed: Sequence[type[Warning]], parts: int, others: WarningAction = "error"
) -> Ended:
    """Run the script `path`, the text of `parts` blocks; standard output must be a file.

    Warnings of `allowed` categories are printed where they happen; `others` says what becomes of
    the rest, "error" or "ignore".
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
        said = f"{category.__name__}: {message}"
        if ended.offset is not None:
            bases = [base.__name__ for base in category.__mro__ if issubclass(base, Warning)]
            ended.warned.append(Warned(tuple(bases), said))
        print(said, flush=True)

    vars(sys)["_note_last_part"] = boundary
    sys.path.insert(0, str(Path(path).parent))
    with warnings.catch_warnings():
        warnings.resetwarnings()
        warnings.simplefilter(others)
        for category in allowed:
            warnings.simplefilter("default", category)
        # About the process that happens to run the block; Python hides it from a script's reader.
        warnings.filterwarnings("ignore", _FORKED, DeprecationWarning)
        warnings.showwarning = show
        errors, heard = sys.stderr, Heard(sys.stderr)
        sys.stderr = heard
        begin = time.perf_counter()
        try:
            runpy.run_path(path, run_name="__main__")
        except SystemExit as error:
            ended.error = error if error.code else None
        except BaseException as error:
            ended.error = error
        ended.seconds = time.perf_counter() - begin
        stream.flush()
        sys.stderr, ended.said = errors, heard.text
    del vars(sys)["_note_last_part"]
    return ended


def describe(error: BaseException, path: str, said: str = "") -> Description:
    """The error as Python would print it to somebody who ran the script `path`.

    An exit speaks by what was `said` on standard error before it.
    """
    place = error.__traceback__
    while place is not None and place.tb_frame.f_code.co_filename != path:
        place = place.tb_next
    printed = traceback.TracebackException(type(error), error, place)
    lines = list(printed.format_exception_only())
    if isinstance(error, SyntaxError):  # the file is nobody's but ours
        lines = [line for line in lines if not line.startswith('  File "')]
    before = said if isinstance(error, SystemExit) else ""
    return Description(
        tuple(f"{each.__module__}.{each.__qualname__}" for each in type(error).__mro__),
        before + "".join(lines),
        before + "".join(printed.format()),
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
        ended = drive(asked["path"], allowed, asked["parts"], asked["others"])
        answer |= {
            "error": ended.error and vars(describe(ended.error, asked["path"], ended.said)),
            "offset": ended.offset,
            "seconds": ended.seconds,
            "warned": ended.warned,
        }
    Path(asked["answer"]).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__" and sys.argv[1:]:
    main(sys.argv[1])
