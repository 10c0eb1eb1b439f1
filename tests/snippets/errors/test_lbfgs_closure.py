import pytest

from snippets.errors import lbfgs_closure as entry


def test_fix_arrives_in_one_step():
    assert entry.fix() == pytest.approx([1, 3], abs=0.1)


def test_closure_that_computes_nothing_does_not_arrive():
    assert entry.does_not_help() != pytest.approx([1, 3], abs=1)


def test_closure_without_a_result_raises_another_error():
    with pytest.raises(TypeError, match="NoneType"):
        entry.returns_nothing()


def test_fix_any_optimizer_steps_both():
    assert entry.fix_any_optimizer() == pytest.approx(0, abs=0.1)


def test_find_it_tells_which_optimizer_insists(capsys):
    entry.find_it()
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["Adam", "may"],
        ["LBFGS", "must"],
    ]
