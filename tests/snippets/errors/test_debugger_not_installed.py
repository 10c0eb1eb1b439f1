from snippets.errors import debugger_not_installed as entry


def test_fix_runs_on_where_nothing_is_wrong():
    assert entry.fix() == 1


def test_find_it_names_file_and_line(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("train.py:2:")
