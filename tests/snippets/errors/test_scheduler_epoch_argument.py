import pytest

from snippets.errors import scheduler_epoch_argument as entry


def test_fix_halves_the_rate_after_every_epoch(capsys):
    assert entry.fix() == pytest.approx(0.1)
    assert capsys.readouterr().out.splitlines() == ["0 0.8", "1 0.4", "2 0.2"]


@pytest.mark.filterwarnings("ignore:The epoch parameter:UserWarning")
def test_epoch_from_zero_is_one_epoch_late(capsys):
    entry.reproduce()
    assert capsys.readouterr().out.splitlines() == ["0 0.8", "1 0.8", "2 0.4"]


def test_fix_two_schedulers_multiplies_both():
    assert entry.fix_two_schedulers() == pytest.approx(0.5**3 * 0.1)


def test_warm_restarts_take_fractions_and_stay_quiet():
    assert entry.within_epochs() == pytest.approx(1.0)


def test_find_it_lists_calls_with_an_argument(tmp_path, monkeypatch, capsys):
    (tmp_path / "train.py").write_text(
        "scheduler.step(epoch)\nscheduler.step()\nlr_sched.step(1)\n"
    )
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "train.py:1: scheduler.step(epoch)",
        "train.py:3: lr_sched.step(1)",
    ]
