import pytest

from snippets.errors import add_scalar_vector as entry


def test_fix_records_the_mean():
    assert entry.fix() == pytest.approx(0.25)


def test_fix_list_records_the_last():
    assert entry.fix_list() == 0.25


def test_find_it_names_what_is_not_one_number(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "errors\nepoch\n"
