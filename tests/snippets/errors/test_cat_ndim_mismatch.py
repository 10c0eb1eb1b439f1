from snippets.errors import cat_ndim_mismatch as entry


def test_fix_adds_the_row_at_the_end():
    assert entry.fix().tolist() == [[0, 0, 0], [0, 0, 0], [1, 1, 1]]


def test_fix_extra_input_joins_two_vectors_per_sample():
    assert entry.fix_extra_input() == (4, 16 + 2)


def test_fix_lost_dimension_joins_one_more_map():
    assert entry.fix_lost_dimension() == (4, 5 + 1, 8, 8)


def test_does_not_help_flattening_leaves_no_rows():
    assert entry.does_not_help() == 1


def test_find_it_shows_the_number_of_dimensions(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0 4 (4, 16, 6, 6)\n1 2 (4, 2)\n"


def test_fix_unsqueezed_joins_one_more_feature():
    assert entry.fix_unsqueezed() == (4, 128 + 1)
