import pytest

from snippets.errors import plateau_without_metric as entry


def test_fix_lowers_the_rate_on_the_plateau():
    assert entry.fix() == pytest.approx(0.01)


def test_fix_choice_steps_both_schedulers():
    assert entry.fix_choice() == pytest.approx(0.01)


def test_does_not_help_the_rate_falls_although_the_loss_does():
    assert entry.does_not_help() == pytest.approx(0.01)


def test_find_it_shows_what_step_wants(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split()[:2] == ["ReduceLROnPlateau", "['metrics',"]
