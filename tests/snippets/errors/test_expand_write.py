from snippets.errors import expand_write as entry


def test_fix_gives_every_row_memory_of_its_own():
    assert entry.fix() == [[0, 0, 0], [1, 1, 1], [2, 2, 2], [3, 3, 3]]


def test_one_cell_changes_all_rows():
    assert entry.one_cell() == [[7, 0, 0]] * 4


def test_fix_shift_moves_every_value_by_one_place():
    assert entry.fix_shift() == [1, 1, 2, 3]


def test_find_it_shows_a_stride_of_zero_and_three_cells(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(4, 3) (0, 1) 3\n"
