import pytest

from snippets.errors import scheduler_resume_initial_lr as entry


def test_fix_starts_at_the_first_epoch():
    assert entry.fix() == (0, [0.1])


def test_fix_checkpoint_goes_on_where_it_stopped():
    epoch, rate = entry.fix_checkpoint()
    assert epoch == 5
    assert rate == pytest.approx(0.001)


def test_does_not_help_the_base_rate_is_the_lowered_one(capsys):
    entry.does_not_help()
    assert capsys.readouterr().out == "[0.001]\n"


def test_find_it_shows_the_missing_entry(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0 0.1 no initial_lr\n"
