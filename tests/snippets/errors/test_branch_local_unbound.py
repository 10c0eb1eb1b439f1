import pytest

from snippets.errors import branch_local_unbound as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_predicts():
    assert entry.fix() == (4, 2)


def test_loop_that_never_runs_leaves_its_variable_unset():
    with pytest.raises(UnboundLocalError):
        entry.empty_loop()
    assert entry.empty_loop_fixed().shape == ()


def test_find_it_lists_the_local_variable():
    assert entry.find_it() == ("spread",)


def test_function_of_any_other_program_is_not_this_entry():
    text = 'File "/src/app.py", line 7, in run\nUnboundLocalError: local variable '
    text += "'spread' referenced before assignment"
    assert recognise(text, load()).match is None


def test_running_total_that_starts_at_zero_counts():
    assert entry.no_start_fixed() == 2
