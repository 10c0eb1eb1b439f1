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
Shape = Any  # a type, [the shape of each item], {the shapes of some keys}, or a tuple of shapes
# Of what kind the parts are that rules look into. (The schema of workflows, with which a linter
# compares them, says far more.)
_STEP: Shape = {"uses": str, "run": str, "with": {}, "env": {}}
_JOB: Shape = {
    "runs-on": (str, [str], {}),
    "needs": (str, [str]),
    "permissions": {},
    "strategy": {"matrix": {"system": [str]}},
    "steps": [_STEP],
}
_EVENTS: Shape = (str, [str], {})


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
    def scripts(self) -> list[str]:
        """What its steps run, in order."""
        return [str(step["run"]).strip() for step in self.steps if "run" in step]

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
            systems = self.data.get("strategy", {}).get("matrix", {}).get("system", systems)
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
        parts = self.data["jobs"].items()
        return [Job(self.name, key, data, self.line(key)) for key, data in parts]

    def line(self, key: str) -> int:
        """The line on which a job begins."""
        rows = self.text.split("\n")
        return next((n for n, row in enumerate(rows, 1) if row.startswith(f"  {key}:")), 1)

    def misshapen(self) -> Iterator[Problem]:
        """Parts that no rule can look into."""
        remedy = "Write it as GitHub's schema of workflows says"
        for place in _other_than(_EVENTS, self.data[True], "on"):
            yield self.problem(1, f"{place} is of another kind", remedy)
        for key, data in self.data["jobs"].items():
            for place in _other_than(_JOB, data, f"job {key}"):
                yield self.problem(self.line(key), f"{place} is of another kind", remedy)

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


def _other_than(shape: Shape, data: Any, place: str) -> Iterator[str]:
    """Where data is of another kind than a shape says; keys are text."""
    if isinstance(shape, tuple):
        if all(any(_other_than(one, data, place)) for one in shape):
            yield place
    elif isinstance(shape, list) and isinstance(data, list):
        for number, item in enumerate(data, start=1):
            yield from _other_than(shape[0], item, f"{place} {number}")
    elif isinstance(shape, dict) and isinstance(data, dict):
        for key, value in data.items():
            kind = shape.get(key, object) if isinstance(key, str) else ()  # which nothing is
            yield from _other_than(kind, value, f"{place}: {key}")
    elif isinstance(shape, list | dict) or not isinstance(data, shape):
        yield place


def jobs(workflows: Workflows) -> Iterator[Job]:
    """All jobs of all workflows."""
    for workflow in workflows.values():
        yield from workflow.jobs
