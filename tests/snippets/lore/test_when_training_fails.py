import pytest
import torch

from snippets.lore import when_training_fails


def test_debugging_checklist_leaves_the_first_layer_where_it_was(capsys):
    model = when_training_fails.debugging_checklist()
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[-1] for row in rows[1:]] == ["stays", "stays", "moves", "moves"]
    assert model[0].bias.grad is None
    assert model[0].weight.grad is not None


def test_debugging_checklist_nan_names_the_log_and_the_model_around_it():
    found = when_training_fails.debugging_checklist_nan()
    assert found[0].startswith("2: 1 ")
    assert [row.split(":")[0] for row in found] == ["2", "model"]


def test_debugging_checklist_nan_rate_is_cured_by_eps():
    weight = when_training_fails.debugging_checklist_nan_rate()
    assert torch.equal(weight, torch.zeros(3))


def test_debugging_checklist_stuck_at_the_share_of_the_commonest_class():
    share, recall = when_training_fails.debugging_checklist_stuck()
    assert share == pytest.approx(0.9)
    assert recall == [1, 0]
