import pytest

from snippets.errors import undefined_symbol as entry


def test_extension_whose_functions_are_all_there_is_loaded():
    assert entry.fix() == 0


def test_missing_function_is_named_last():
    with pytest.raises(OSError, match=r"undefined symbol: _ZN3c103oldEv$"):
        entry.reproduce()


def test_symbol_is_made_readable(capsys):
    entry.find_it()
    assert "c10::SymInt::promote_to_negative()" in capsys.readouterr().out


def test_build_of_torch_is_told(capsys):
    entry.built_with()
    assert capsys.readouterr().out.endswith(("True\n", "False\n"))
