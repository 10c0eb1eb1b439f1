"""Lists of reviewed exceptions to a rule: lines `what: reason`, and remarks that begin with #."""

from dataclasses import dataclass
from pathlib import Path

from tools.problems import Problem, ProblemError


@dataclass(frozen=True)
class Exempt:
    """One exception, `what` in the words of its rule, and the line of the list it stands on."""

    what: str
    line: int


def read(file: str, form: str, root: Path) -> list[Exempt]:
    """The exceptions in a list below the root; none where there is no such file.

    `form` says in problems what a line looks like. ProblemError names each line without a reason.
    """
    path = root / file
    rows = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    found, wrong = [], []
    for number, row in enumerate(rows, start=1):
        if not row.strip() or row.startswith("#"):
            continue
        what, _, reason = row.partition(": ")
        if not what.strip() or not reason.strip():
            wrong.append(Problem(file, number, f"cannot read {row}", f"Write {form}"))
        found.append(Exempt(what.strip(), number))
    if wrong:
        raise ProblemError(wrong)
    return found


def idle(file: str, exempt: Exempt, why: str) -> Problem:
    """A line that excepts nothing any more."""
    return Problem(file, exempt.line, f"{exempt.what}: {why}", "Remove the line from the list")
