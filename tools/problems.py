"""What is wrong with the contents, said so that a reader can go there and mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One defect: a path below the repository root, a line from 1, what is wrong, what to do."""

    path: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {_sentence(self.message)} {_sentence(self.remedy)}"


class ProblemError(Exception):
    """Contents that cannot be built on; carries every problem found, not the first alone."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def problem(path: str, line: int, message: str, remedy: str) -> ProblemError:
    """A ProblemError for the one problem that stops the caller."""
    return ProblemError([Problem(path, line, message, remedy)])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "`")) else f"{text}."
