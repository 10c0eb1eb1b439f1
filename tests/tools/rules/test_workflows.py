import pytest

from tools import workflows

GATE = "needs.gate.outputs.deploy == 'true'"


@pytest.fixture
def deployed(small):
    """The small repository with the workflows of this one."""
    for name, text in workflows.texts().items():
        small.write(f".github/workflows/{name}", text)
    return small


def test_workflows_that_keep_their_rules_pass(deployed, says):
    assert says("workflows") == []


def test_a_deployment_past_the_gate_is_told(deployed, says):
    deployed.replace(".github/workflows/site.yml", f" && {GATE}", "")
    (said,) = says("workflows")
    assert said.startswith(".github/workflows/site.yml:")
    assert "it deploys without the gate's leave" in said


@pytest.mark.parametrize("name", workflows.NAMES)
def test_a_workflow_that_is_gone_is_told(deployed, says, name):
    deployed.remove(f".github/workflows/{name}")
    assert f".github/workflows/{name}:1: the workflow is missing" in "\n".join(says("workflows"))


def test_what_is_no_workflow_is_told(deployed, says):
    deployed.write(".github/workflows/site.yml", "jobs: {\n")
    (said,) = says("workflows")
    assert said.startswith(".github/workflows/site.yml:2: this is no YAML")
