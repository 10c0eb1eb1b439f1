"""The gates of the workflows: who reaches the GPU, what is believed of it, what deploys."""

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
BEFORE = {"check", "workflows", "test", "systems", "build", "gate"}
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
            if options == {"pattern": "newer-*", "path": ".cache/newer"}:
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
    names = [step.get("with", {}).get("name") for step in job.using("actions/upload-artifact")]
    if names != [ARTIFACT] or any("if" in step for step in job.steps):
        yield job.problem("its verdict is not handed over", f"Upload it as {ARTIFACT}")


def deployment(workflows: Workflows) -> Iterator[Problem]:
    """The site goes out from main alone, after all tests, and only through the gate."""
    site = {job.key: job for job in workflows["site.yml"].jobs} if "site.yml" in workflows else {}
    for job in jobs(workflows):
        deploys = job.using("actions/deploy-pages") or "environment" in job.data
        if deploys and job.place != ("site.yml", "deploy"):
            yield job.problem("it deploys", "Leave that to the job deploy of site.yml")
    if not {"deploy", *BEFORE} <= set(site):
        missing = ", ".join(sorted({"deploy", *BEFORE} - set(site)))
        yield Problem(".github/workflows/site.yml", 1, f"{missing} is missing", "Restore it")
        return
    deploy = site["deploy"]
    if deploy.conditions != {MAIN, NO_REQUEST, OPEN}:
        yield deploy.problem("it deploys without the gate's leave", f"Want {MAIN} and {OPEN}")
    if before("deploy", site) != BEFORE or set(deploy.needs) != {"build", "gate"}:
        yield deploy.problem("it does not wait for all tests", "Let it need build and gate")
    for key in sorted(BEFORE - {"gate"}):
        if "if" in site[key].data:
            yield site[key].problem("it may be left out", "Take its condition away")
    for key, script in {"check": "make check", "test": ".ci/run"}.items():
        runs = [step for step in site[key].steps if str(step.get("run", "")).strip() == script]
        if len(runs) != 1 or "if" in runs[0]:
            yield site[key].problem(f"it does not run {script}", "Run it, without a condition")
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
    if gate.conditions != {MAIN, NO_REQUEST} or gate.needs != ["build"]:
        yield gate.problem("it opens elsewhere than on main", f"Write if: {MAIN} && {NO_REQUEST}")
    depth = [step.get("with", {}).get("fetch-depth") for step in gate.using("actions/checkout")]
    if depth != [0]:
        yield gate.problem("it cannot see older commits", "Set fetch-depth: 0")


def before(key: str, site: dict[str, Job]) -> set[str]:
    """All jobs that end well before this one starts."""
    names = set(site[key].needs)
    return names.union(*(before(name, site) for name in names if name in site))


CHECKS: tuple[Check, ...] = (gpu, validation, deployment)
