import pytest

from snippets.errors import both_backward_hooks as entry


def test_fix_calls_both_hooks(capsys):
    assert entry.fix() == [1]
    assert capsys.readouterr().out.startswith("backward\n")


def test_removing_the_old_hook_is_not_enough():
    with pytest.raises(RuntimeError, match="Cannot use both"):
        entry.does_not_help()


def test_find_it_names_the_module_and_the_kind(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0 old True\n"
