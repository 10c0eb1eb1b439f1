import pytest

from snippets.errors import scheduler_verbose_removed as entry


def test_fix_sees_the_rate_fall():
    assert entry.fix() == pytest.approx(0.01)


def test_no_value_of_verbose_is_taken():
    with pytest.raises(TypeError, match=r"StepLR.*'verbose'"):
        entry.does_not_help()


def test_only_changes_speaks_once_per_change(capsys):
    assert entry.only_changes() == pytest.approx(0.001)
    assert capsys.readouterr().out.splitlines() == [
        "epoch 1: learning rate 1e-01 -> 1e-02",
        "epoch 3: learning rate 1e-02 -> 1e-03",
    ]


def test_find_it_names_the_argument_that_is_gone(capsys):
    assert "gamma" in entry.find_it()
    assert capsys.readouterr().out == "['verbose']\n"
