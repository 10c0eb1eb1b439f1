"""The workflow files on GitHub, read: their events, jobs and steps, and where each job stands."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from tools.problems import Problem, problem

FOLDER = ".github/workflows"
HOSTED = re.compile(r"(ubuntu|windows|macos)-latest")


@dataclass(frozen=True)
class Job:
    """One job; `needs` are the jobs that it waits for."""

    file: str
    key: str
    data: Mapping[str, Any]
    line: int

    @property
    def place(self) -> tuple[str, str]:
        """Workflow and job."""
        return (self.file, self.key)

    @property
    def steps(self) -> list[dict[str, Any]]:
        """Its steps, in order."""
        return list(self.data.get("steps", []))

    @property
    def needs(self) -> list[str]:
        """The jobs before it."""
        needs = self.data.get("needs", [])
        return [needs] if isinstance(needs, str) else list(needs)

    @property
    def conditions(self) -> set[str]:
        """What must all hold for it to run."""
        return {part.strip() for part in str(self.data.get("if", "")).split("&&") if part.strip()}

    @property
    def own(self) -> bool:
        """Whether it runs on a machine that is not GitHub's."""
        systems = [self.data.get("runs-on")]
        if systems == ["${{ matrix.system }}"]:
            systems = self.data["strategy"]["matrix"]["system"]
        return not all(isinstance(name, str) and HOSTED.fullmatch(name) for name in systems)

    def using(self, action: str) -> list[dict[str, Any]]:
        """Its steps that use an action."""
        return [step for step in self.steps if str(step.get("uses", "")).startswith(f"{action}@")]

    def problem(self, message: str, remedy: str) -> Problem:
        """A problem of this job."""
        return Problem(f"{FOLDER}/{self.file}", self.line, f"job {self.key}: {message}", remedy)


class Workflow:
    """One file; ProblemError where it is no workflow."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.data: dict[Any, Any] = _parse(name, text)

    @cached_property
    def events(self) -> dict[str, Any]:
        """What starts it, with the details; under the rules of YAML 1.1 the key `on` is true."""
        events = self.data[True]
        if isinstance(events, str):
            return {events: None}
        return dict(events) if isinstance(events, dict) else dict.fromkeys(events)

    @cached_property
    def jobs(self) -> list[Job]:
        """Its jobs, in order."""
        rows = self.text.split("\n")
        lines = {row[2:].rstrip(":"): number for number, row in enumerate(rows, start=1)}
        return [
            Job(self.name, key, data, lines.get(key, 1)) for key, data in self.data["jobs"].items()
        ]

    def problem(self, line: int, message: str, remedy: str) -> Problem:
        """A problem of this file."""
        return Problem(f"{FOLDER}/{self.name}", line, message, remedy)


Workflows = Mapping[str, Workflow]
Check = Callable[[Workflows], Iterator[Problem]]


def _parse(name: str, text: str) -> dict[Any, Any]:
    path, remedy = f"{FOLDER}/{name}", "Restore it from git"
    try:
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise problem(path, line, f"this is no YAML: {error.problem}", remedy) from None
    events = isinstance(data, dict) and data.get(True)
    if not events or not isinstance(data.get("jobs"), dict):
        raise problem(path, 1, "it has no events or no jobs", remedy)
    return dict(data)


def jobs(workflows: Workflows) -> Iterator[Job]:
    """All jobs of all workflows."""
    for workflow in workflows.values():
        yield from workflow.jobs
