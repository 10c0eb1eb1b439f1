from snippets.errors import optimizer_nonleaf as entry


def test_fix_reaches_the_minimum():
    assert entry.fix() == [1, 1, 1]


def test_fix_row_moves_that_row_alone():
    assert entry.fix_row() == [False, False, False, True, False]


def test_does_not_help_the_source_stays_as_it_is():
    assert entry.does_not_help() == [0, 0, 0]


def test_find_it_names_the_position(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1 (3,) ToCopyBackward0\n"
