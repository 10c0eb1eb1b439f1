from snippets.errors import split_sizes as entry


def test_fix_splits_everything():
    assert entry.fix() == ([0, 1, 2, 3, 4, 5, 6], [7, 8, 9])


def test_fix_positions_cuts_before_2_and_before_7():
    assert entry.fix_positions() == [[0, 1], [2, 3, 4, 5, 6], [7, 8, 9]]


def test_fix_wrong_dim_splits_the_columns():
    assert entry.fix_wrong_dim() == ((6, 4), (6, 20))


def test_find_it_compares_the_sum_with_the_size(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(6, 24) 6 24\n"
