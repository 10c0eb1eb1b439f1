"""The workflows on GitHub: pinned, with few rights, and deploying from main alone."""

import os
import re

import pytest
import yaml

from tools.repo import ROOT

FOLDER = ROOT / ".github/workflows"
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
WORKFLOWS = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.y*ml")}


def read(name):
    # Under the rules of YAML 1.1 the key `on` is the value true.
    return yaml.safe_load(WORKFLOWS[name])


def steps():
    for name in WORKFLOWS:
        for key, job in read(name)["jobs"].items():
            for step in job["steps"]:
                yield f"{name}:{key}", step


def test_there_is_a_workflow():
    assert "site.yml" in WORKFLOWS


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_by_its_hash_and_names_its_version(name):
    lines = [line.strip().removeprefix("- ") for line in WORKFLOWS[name].splitlines()]
    used = [line for line in lines if line.startswith("uses:")]
    assert used
    assert not [line for line in used if not PINNED.match(line)]


def test_one_action_has_one_version():
    pins = set(re.findall(r"uses: (\S+)@(\S+) # (\S+)", "\n".join(WORKFLOWS.values())))
    assert len(pins) == len({action for action, _, _ in pins})


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_right_is_given_to_a_whole_workflow(name):
    assert read(name)["permissions"] == {}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_jobs_write_nothing_but_the_deployment(name):
    for key, job in read(name)["jobs"].items():
        writes = {right for right, level in job["permissions"].items() if level != "read"}
        assert writes == ({"pages", "id-token"} if key == "deploy" else set())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_job_has_an_end(name):
    assert all(0 < job["timeout-minutes"] <= 30 for job in read(name)["jobs"].values())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_workflow_runs_a_fork_with_rights(name):
    events = set(read(name)[True])
    assert events <= {"push", "pull_request", "workflow_dispatch", "schedule"}


def test_check_outs_leave_no_token_behind():
    found = [step for _, step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert found
    assert all(step["with"]["persist-credentials"] is False for step in found)


def test_site_is_deployed_from_main_alone():
    deploying = {
        where: step
        for where, step in steps()
        if step.get("uses", "").startswith("actions/deploy-pages@")
    }
    assert list(deploying) == ["site.yml:deploy"]
    job = read("site.yml")["jobs"]["deploy"]
    assert job["environment"]["name"] == "github-pages"
    needed = {"github.ref == 'refs/heads/main'", "github.event_name != 'pull_request'"}
    assert set(job["if"].split(" && ")) == needed


def test_deployment_comes_after_check_tests_and_build():
    jobs = read("site.yml")["jobs"]

    def before(key):
        needs = jobs[key].get("needs", [])
        names = {needs} if isinstance(needs, str) else set(needs)
        return names.union(*(before(name) for name in names)) if names else names

    assert before("deploy") == {"build", "test", "systems", "check"}


def test_no_expression_is_put_into_a_script():
    assert not [where for where, step in steps() if "${{" in step.get("run", "")]


def test_scripts_of_ci_are_commands_that_anybody_has():
    known = re.compile(r"(make (check|test|serve)|\.ci/run|python -m (tools|torchwhy)\b[^;&|]*)\n?")
    assert not [
        step["run"] for _, step in steps() if "run" in step and not known.fullmatch(step["run"])
    ]


def test_promised_systems_and_oldest_and_newest_python_are_tried():
    matrix = read("site.yml")["jobs"]["systems"]["strategy"]["matrix"]
    assert {system.partition("-")[0] for system in matrix["system"]} == {
        "ubuntu",
        "windows",
        "macos",
    }
    assert matrix["python"] == ["3.11", "3.14"]


def test_pip_is_cached_by_the_pins():
    found = [
        step for _, step in steps() if step.get("uses", "").startswith("actions/setup-python@")
    ]
    assert found
    for step in found:
        assert step["with"]["cache"] == "pip"
        assert (ROOT / step["with"]["cache-dependency-path"]).is_file()


def test_ci_calls_the_same_command_as_everybody():
    script = ROOT / ".ci/run"
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"
    assert "set -eu" in script.read_text(encoding="utf-8")
    assert os.name == "nt" or os.access(script, os.X_OK)
